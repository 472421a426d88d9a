import type { ConnectionState, ConnectionStatus } from './connection-state.ts';
import type { ClientEnvironment } from './environment.ts';
import { clientLimits } from './limits.ts';
import { Listeners } from './listeners.ts';
import type { Subscription } from './live-view.ts';
import type { HallProblem } from './problem.ts';
import type { ServerClock } from './server-clock.ts';

/** Tells listeners how the client stands with its server. A cut of a moment is not told. */
export class ConnectionWatch {
  readonly #environment: ClientEnvironment;
  readonly #clock: ServerClock;
  readonly #views: () => readonly Subscription[];
  readonly #listeners = new Listeners<[ConnectionState]>();
  #link: 'connecting' | 'up' | 'offline' = 'connecting';
  #problem: HallProblem | undefined;
  #cancel: () => void = () => undefined;
  #state: ConnectionState;

  constructor(environment: ClientEnvironment, clock: ServerClock, views: () => readonly Subscription[]) {
    this.#environment = environment;
    this.#clock = clock;
    this.#views = views;
    this.#state = { status: 'connecting', since: clock.now(), freshAt: 0, clockOffsetMs: 0 };
  }

  /** How it stands now. */
  get state(): ConnectionState {
    return this.#state;
  }

  /** Calls back after every change; the answer stops it. */
  onChange(listener: (state: ConnectionState) => void): () => void {
    return this.#listeners.add(listener);
  }

  up(): void {
    this.#cancel();
    this.#link = 'up';
    this.#problem = undefined;
    this.update();
  }

  down(problem: HallProblem | undefined): void {
    this.#problem = problem;
    this.#cancel();
    if (this.#link === 'offline' || problem !== undefined) return this.#goOffline();
    this.#cancel = this.#environment.after(clientLimits.offlineGraceMs, () => this.#goOffline());
  }

  /** Looks at the views again; tells only what has changed. */
  update(): void {
    const status = this.#status();
    const before = this.#state;
    this.#state = {
      status,
      since: status === before.status ? before.since : this.#clock.now(),
      freshAt: this.#freshAt(),
      clockOffsetMs: this.#clock.offsetMs,
      ...(this.#problem === undefined ? {} : { problem: this.#problem }),
    };
    if (status === before.status && this.#problem === before.problem) return;
    this.#listeners.tell(this.#state);
  }

  close(): void {
    this.#cancel();
    this.#listeners.clear();
  }

  #goOffline(): void {
    this.#link = 'offline';
    this.update();
  }

  #status(): ConnectionStatus {
    if (this.#link !== 'up') return this.#link;
    return this.#views().some(({ status }) => status === 'stale') ? 'stale' : 'live';
  }

  /** The oldest of what is shown: a screen is as true as its oldest part. */
  #freshAt(): number {
    const shown = this.#views().filter(({ freshAt }) => freshAt > 0);
    return shown.length === 0 ? this.#state.freshAt : Math.min(...shown.map(({ freshAt }) => freshAt));
  }
}
