import { ContextConsumer } from '@lit/context';
import type { LitElement } from 'lit';
import type { HallClient } from '@hallkit/client';
import { clientContext } from './client-context.ts';

/** An element that may be given a client of its own. */
export type ClientHost = LitElement & { readonly client: HallClient | undefined };

/** The client an element uses: its own property, else the one in context. */
export class ClientController {
  readonly #host: ClientHost;
  readonly #context: ContextConsumer<typeof clientContext, ClientHost>;

  constructor(host: ClientHost) {
    this.#host = host;
    this.#context = new ContextConsumer(host, { context: clientContext, subscribe: true });
  }

  get client(): HallClient | undefined {
    return this.#host.client ?? this.#context.value;
  }

  /** The server's clock as far as it is known, else this machine's; ms. */
  now(): number {
    return this.client?.now() ?? Date.now();
  }
}
