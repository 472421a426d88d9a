import type { Catalogue, CommandAnswer, ViewName, ViewParams, WirePayload } from '@hallkit/protocol';
import type { WireAction } from '@hallkit/protocol/codes';
import { CatalogueCache } from './catalogue.ts';
import { CommandStorage } from './command-storage.ts';
import type { CommandStore } from './command-storage.ts';
import { Commands } from './commands.ts';
import type { CommandOptions, PendingCommand } from './commands.ts';
import type { ConnectionState } from './connection-state.ts';
import { ConnectionWatch } from './connection-watch.ts';
import { Connection } from './connection.ts';
import { platformEnvironment } from './environment.ts';
import type { ClientEnvironment } from './environment.ts';
import type { HallClient, HallClientOptions } from './hall-client.ts';
import { HallHttp } from './http.ts';
import type { HallRequest } from './http.ts';
import { clientLimits } from './limits.ts';
import { Listeners } from './listeners.ts';
import type { LiveView } from './live-view.ts';
import { LiveViews } from './live-views.ts';
import type { HallProblem } from './problem.ts';
import { ServerClock } from './server-clock.ts';

/** Connects to a hall. */
export function createHallClient(options: HallClientOptions): HallClient {
  const client = new ConnectedClient(options);
  client.open();
  return client;
}

class ConnectedClient implements HallClient {
  readonly hall: string;
  readonly #environment: ClientEnvironment;
  readonly #clock: ServerClock;
  readonly #http: HallHttp;
  readonly #connection: Connection;
  readonly #watch: ConnectionWatch;
  readonly #views: LiveViews;
  readonly #commands: Commands;
  readonly #catalogue: CatalogueCache;
  readonly #pendingListeners = new Listeners();

  constructor(options: HallClientOptions) {
    const { hall, url, token, principal = '', console } = options;
    const environment = environmentOf(options);
    const clock = new ServerClock(environment.now);
    const socket = environment.openSocket(url);
    const shared = { hall, environment, clock, socket };
    this.hall = hall;
    this.#environment = environment;
    this.#clock = clock;
    this.#http = new HallHttp(url, environment, token);
    this.#catalogue = new CatalogueCache(this.#http, hall);
    this.#connection = new Connection({ ...shared, token, console, listener: this.#listener() });
    this.#watch = new ConnectionWatch(environment, clock, () => this.#views.subscriptions);
    this.#views = new LiveViews({
      ...shared,
      changed: () => this.#watch.update(),
      clockWrong: () => this.#connection.setClock(),
    });
    this.#commands = new Commands({
      ...shared,
      http: this.#http,
      principal,
      console: console ?? '',
      storage: new CommandStorage(options.storage ?? sessionStore(), hall),
      changed: () => this.#pendingListeners.tell(),
    });
  }

  open(): void {
    this.#connection.open();
    this.#commands.resume();
  }

  get connection(): ConnectionState {
    return this.#watch.state;
  }

  onConnection(listener: (state: ConnectionState) => void): () => void {
    return this.#watch.onChange(listener);
  }

  view<V extends ViewName>(name: V, params: ViewParams[V]): LiveView {
    return this.#views.open(name, params);
  }

  async command<A extends WireAction>(
    action: A,
    payload: WirePayload[A],
    options?: CommandOptions,
  ): Promise<CommandAnswer> {
    await this.#clockKnown();
    return this.#commands.give(action, payload, options);
  }

  get pending(): readonly PendingCommand[] {
    return this.#commands.pending;
  }

  onPending(listener: () => void): () => void {
    return this.#pendingListeners.add(listener);
  }

  catalogue(): Promise<Catalogue> {
    return this.#catalogue.get();
  }

  request<T>(request: HallRequest): Promise<T> {
    return this.#http.json(request);
  }

  now(): number {
    return this.#clock.now();
  }

  close(): void {
    this.#connection.close();
    this.#views.close();
    this.#watch.close();
    this.#commands.close();
    this.#pendingListeners.clear();
  }

  #listener() {
    return {
      up: () => {
        this.#watch.up();
        this.#views.up();
        this.#commands.poke();
      },
      down: (problem: HallProblem | undefined) => {
        this.#views.down();
        this.#watch.down(problem);
      },
    };
  }

  /** A command's end is an instant of the server's clock: the first waits until that clock is known, but not long. */
  #clockKnown(): Promise<void> {
    return new Promise((resolve) => {
      const cancel = this.#environment.after(clientLimits.clockWaitMsMax, resolve);
      this.#clock.onceSet(() => {
        cancel();
        resolve();
      });
    });
  }
}

function environmentOf({ environment, fetch, now }: HallClientOptions): ClientEnvironment {
  return {
    ...platformEnvironment(),
    ...(fetch === undefined ? {} : { fetch }),
    ...(now === undefined ? {} : { now }),
    ...environment,
  };
}

/** A browser may forbid even to look at its storage. */
function sessionStore(): CommandStore | undefined {
  try {
    return (globalThis as { readonly sessionStorage?: CommandStore }).sessionStorage;
  } catch {
    return undefined;
  }
}
