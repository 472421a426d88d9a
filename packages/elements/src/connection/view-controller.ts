import type { ReactiveController } from 'lit';
import type { HallClient, HallProblem, LiveView } from '@hallkit/client';
import type { ViewName, ViewParams, ViewRow } from '@hallkit/protocol';
import { rowOfKind, rowsOfKind, type RowKind, type RowOf } from '../rows/rows-by-kind.ts';
import { ClientController, type ClientHost } from './client-controller.ts';

/** Which view an element wants. */
export type ViewWish = {
  readonly [V in ViewName]: { readonly name: V; readonly params: ViewParams[V] };
}[ViewName];

/** An element whose rows may be given by property. */
export type ViewHost = ClientHost & { readonly rows: readonly ViewRow[] | undefined };

/**
 * `given`: rows came by property; `idle`: nothing wished or no client yet; the rest as the live view says.
 * `stale` rows are the last known ones: shown, with their age.
 */
export type ViewStatus = 'given' | 'idle' | LiveView['status'];

/**
 * Holds an element's one live view: subscribes through its client while the element is in the page, renders again
 * at every change, follows a changed wish, and lets go on disconnect. The property `rows` replaces it all.
 */
export class ViewController implements ReactiveController {
  readonly #host: ViewHost;
  readonly #wish: () => ViewWish | undefined;
  readonly #clients: ClientController;
  #client: HallClient | undefined;
  #key = '';
  #view: LiveView | undefined;
  #release: (() => void)[] = [];

  constructor(host: ViewHost, wish: () => ViewWish | undefined) {
    this.#host = host;
    this.#wish = wish;
    this.#clients = new ClientController(host);
    host.addController(this);
  }

  /** Client in use, for commands and the catalogue. */
  get client(): HallClient | undefined {
    return this.#clients.client;
  }

  get status(): ViewStatus {
    if (this.#host.rows !== undefined) return 'given';
    return this.#view?.status ?? 'idle';
  }

  get problem(): HallProblem | undefined {
    return this.#view?.problem;
  }

  /** Rows as they are now: an array given by property, or the live table's values. */
  get rows(): Iterable<ViewRow> {
    return this.#host.rows ?? this.#view?.rows.values() ?? [];
  }

  /** True when the server will not show it: to this view, or to this client at all. */
  get refused(): boolean {
    return this.status === 'refused' || this.#client?.connection.problem?.retryable === false;
  }

  /** True while there is no connection at all. */
  get offline(): boolean {
    return this.#host.rows === undefined && this.#client?.connection.status === 'offline';
  }

  /** True while rows are not known to be fresh: cut off, or older than the client allows. */
  get stale(): boolean {
    return this.status === 'stale' || this.offline;
  }

  /** Newest seq of the log that the rows show; 0 = not known. It falls only when the log is another one. */
  get head(): number {
    return this.#view?.cursor?.seq ?? 0;
  }

  /** When the rows were last known to be true; ms, server clock; 0 = not yet. */
  get freshAt(): number {
    return this.#client?.connection.freshAt ?? 0;
  }

  /** The server's clock, ms. */
  now(): number {
    return this.#clients.now();
  }

  all<K extends RowKind>(kind: K): readonly RowOf<K>[] {
    return rowsOfKind(this.rows, kind);
  }

  one<K extends RowKind>(kind: K): RowOf<K> | undefined {
    return rowOfKind(this.rows, kind);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    const wish = this.#host.rows === undefined && this.#host.isConnected ? this.#wish() : undefined;
    const key = wish === undefined ? '' : JSON.stringify(wish);
    if (key === this.#key && this.client === this.#client) return;
    this.#letGo();
    this.#key = key;
    this.#client = this.client;
    if (wish !== undefined && this.#client !== undefined) this.#take(this.#client, wish);
  }

  hostDisconnected(): void {
    this.#letGo();
    this.#key = '';
    this.#client = undefined;
  }

  #take(client: HallClient, wish: ViewWish): void {
    const view = client.view(wish.name, wish.params);
    const changed = (): void => this.#host.requestUpdate();
    this.#view = view;
    this.#release = [view.subscribe(changed), client.onConnection(changed), () => view.close()];
  }

  #letGo(): void {
    for (const release of this.#release) release();
    this.#release = [];
    this.#view = undefined;
  }
}
