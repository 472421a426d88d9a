import { ContextConsumer } from '@lit/context';
import type { LitElement, ReactiveController } from 'lit';
import type { HallClient } from '@hallkit/client';
import { clientContext } from './client-context.ts';

/** An element that may be given a client of its own. */
export type ClientHost = LitElement & { readonly client: HallClient | undefined };

const CONNECTION_TAG = 'hall-connection';

/** The client an element uses: its own property, else the one in context. */
export class ClientController implements ReactiveController {
  readonly #host: ClientHost;
  readonly #context: ContextConsumer<typeof clientContext, ClientHost>;

  constructor(host: ClientHost) {
    this.#host = host;
    this.#context = new ContextConsumer(host, { context: clientContext, subscribe: true });
    host.addController(this);
  }

  /** A connection defined after this element, as in a page of plain tags, has not heard it ask: it asks again. */
  hostConnected(): void {
    if (customElements.get(CONNECTION_TAG) !== undefined) return;
    void customElements.whenDefined(CONNECTION_TAG).then(() => {
      if (this.#host.isConnected) this.#context.hostConnected();
    });
  }

  get client(): HallClient | undefined {
    return this.#host.client ?? this.#context.value;
  }

  /** The server's clock as far as it is known, else this machine's; ms. */
  now(): number {
    return this.client?.now() ?? Date.now();
  }
}
