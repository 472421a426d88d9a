import type { ReactiveController } from 'lit';
import type { HallClient } from '@hallkit/client';
import type { Catalogue } from '@hallkit/protocol';
import { ClientController, type ClientHost } from './client-controller.ts';

/** An element whose catalogue may be given by property. */
export type CatalogueHost = ClientHost & { readonly catalogue: Catalogue | undefined };

/**
 * The hall's catalogue: the host's property, else what the client loads, again whenever `hash` (the hall row's
 * `catalogue`) names another one. Until it has come, and where it cannot be had, elements work from rows alone.
 */
export class CatalogueController implements ReactiveController {
  readonly #host: CatalogueHost;
  readonly #clients: ClientController;
  readonly #hash: () => string | undefined;
  #loading: { readonly client: HallClient; readonly hash: string } | undefined;
  #loaded: Catalogue | undefined;

  constructor(host: CatalogueHost, hash: () => string | undefined) {
    this.#host = host;
    this.#hash = hash;
    this.#clients = new ClientController(host);
    host.addController(this);
  }

  get value(): Catalogue | undefined {
    return this.#host.catalogue ?? this.#loaded;
  }

  hostUpdate(): void {
    const { client } = this.#clients;
    const hash = this.#hash();
    if (this.#host.catalogue !== undefined || client === undefined || hash === undefined) return;
    if (this.#loading?.client === client && this.#loading.hash === hash) return;
    this.#loading = { client, hash };
    void this.#load(client, hash);
  }

  hostDisconnected(): void {
    this.#loading = undefined;
  }

  async #load(client: HallClient, hash: string): Promise<void> {
    try {
      const catalogue = await client.catalogue();
      if (this.#loading?.hash !== hash || this.#loading.client !== client) return;
      this.#loaded = catalogue;
      this.#host.requestUpdate();
    } catch {
      // Asked for again with the next row that comes: the figures on the screen do not depend on it.
      this.#loading = undefined;
    }
  }
}
