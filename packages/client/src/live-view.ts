import type {
  Cursor,
  Subscribe,
  SubscribeAnswer,
  ViewClosed,
  ViewPatch,
  ViewPulse,
  ViewRow,
  ViewSnapshot,
} from '@hallkit/protocol';
import { BackOff } from './back-off.ts';
import type { ClientEnvironment } from './environment.ts';
import { Freshness } from './freshness.ts';
import { clientLimits } from './limits.ts';
import type { LiveSocket } from './live-socket.ts';
import { hallProblem, readProblem } from './problem.ts';
import type { HallProblem } from './problem.ts';
import type { ServerClock } from './server-clock.ts';
import { ViewTable, isSameCursor } from './view-table.ts';

/** What a view asks for: everything of a subscription but the cursor. */
export type ViewWish = Omit<Subscribe, 'cursor'>;

/**
 * - `loading`: no rows yet
 * - `live`: true within 10 s
 * - `stale`: the rows are old, their age is `freshAt`
 * - `refused`: the server will not show it; `problem` says why
 */
export type LiveViewStatus = 'loading' | 'live' | 'stale' | 'refused';

/** One live table as a page sees it. */
export interface LiveView {
  /** Rows by key. The map never changes; every change makes a new one. */
  readonly rows: ReadonlyMap<string, ViewRow>;
  /** Place of the rows in the log; undefined while loading. */
  readonly cursor: Cursor | undefined;
  readonly status: LiveViewStatus;
  readonly problem?: HallProblem | undefined;
  /** Calls back after every change of rows or status; the answer stops it. */
  subscribe(listener: () => void): () => void;
  /** Lets the view go. Others who hold the same view keep it. */
  close(): void;
}

/** What a subscription needs. */
export interface SubscriptionParts {
  readonly wish: ViewWish;
  readonly socket: LiveSocket;
  readonly environment: ClientEnvironment;
  readonly clock: ServerClock;
  /** Called after every change of rows or status. */
  readonly changed: () => void;
  /** Called when a pulse shows that the clock is wrong. */
  readonly clockWrong: () => void;
}

/**
 * Follows one view over one connection after another.
 *
 *     idle ──up──▶ asking ──ack──▶ awaiting snapshot ──▶ following
 *      ▲             ▲                                      │
 *      └─── down ────┴──── gap, other pulse, silence ◀──────┘
 *
 * It applies a patch only when the patch begins where its rows stand. Anything else (a gap, a pulse that names another
 * place, silence) makes it ask again; the server answers with a snapshot unless the cursor it sends is still the head.
 */
export class Subscription {
  readonly #parts: SubscriptionParts;
  readonly #table = new ViewTable();
  readonly #freshness: Freshness;
  readonly #backOff: BackOff;
  #isUp = false;
  /** True until the first answer on this connection. */
  #isNew = false;
  /** Counts questions, so that an answer to an older one is not mistaken for the present one's. */
  #asked = 0;
  #phase: 'idle' | 'asking' | 'awaiting' | 'following' = 'idle';
  #room: string | undefined;
  #problem: HallProblem | undefined;
  #freshAt = 0;
  #cancel: () => void = () => undefined;

  constructor(parts: SubscriptionParts) {
    this.#parts = parts;
    this.#freshness = new Freshness(parts.environment.after, () => this.#silent());
    this.#backOff = new BackOff(
      { min: clientLimits.retryMsMin, max: clientLimits.retryMsMax },
      parts.environment.random,
    );
  }

  get rows(): ReadonlyMap<string, ViewRow> {
    return this.#table.rows;
  }

  get cursor(): Cursor | undefined {
    return this.#table.cursor;
  }

  get problem(): HallProblem | undefined {
    return this.#problem;
  }

  /** When the rows were last known to be true; ms, server clock; 0 = not yet. */
  get freshAt(): number {
    return this.#freshAt;
  }

  get status(): LiveViewStatus {
    if (this.#problem !== undefined) return 'refused';
    if (this.#table.cursor === undefined) return 'loading';
    return this.#freshness.isFresh ? 'live' : 'stale';
  }

  /** The connection is up: asks from where the rows stand. */
  up(): void {
    this.#isUp = true;
    this.#isNew = true;
    this.#problem = undefined;
    this.#backOff.reset();
    this.#freshness.expect();
    this.#ask(this.#table.cursor);
  }

  /** The connection is gone; the rows stay. */
  down(): void {
    this.#isUp = false;
    this.#rest('idle');
    this.#room = undefined;
  }

  /** Ends; no call back follows. */
  close(): void {
    if (this.#room !== undefined && this.#isUp) this.#parts.socket.send('unsubscribe', { room: this.#room });
    this.down();
    this.#freshness.stop();
  }

  snapshot(message: ViewSnapshot): void {
    if (message.room !== this.#room) return;
    const isOlder = message.cursor.seq < (this.#table.cursor?.seq ?? 0);
    if (this.#phase === 'following' && isOlder) return;
    this.#table.replace(message);
    this.#follow(true);
  }

  patch(message: ViewPatch): void {
    if (message.room !== this.#room) return;
    const result = this.#table.apply(message);
    if (result === 'applied') this.#seen(0);
    else if (result === 'gap' && this.#phase === 'following') this.#ask(undefined);
  }

  pulse(message: ViewPulse): void {
    if (message.room !== this.#room) return;
    if (!this.#parts.clock.pulse(message.at)) this.#parts.clockWrong();
    if (isSameCursor(message.cursor, this.#table.cursor)) this.#seen(message.at - message.readAt);
    else if (this.#phase === 'following') this.#ask(this.#table.cursor);
  }

  /** The server let the room go. */
  closed(message: ViewClosed): void {
    if (message.room !== this.#room) return;
    this.#room = undefined;
    this.#refused(readProblem(message.problem) ?? hallProblem('internal', 'The server gave no reason.'));
  }

  #ask(cursor: Cursor | undefined): void {
    const asked = ++this.#asked;
    this.#rest('asking');
    const message = { ...this.#parts.wish, ...(cursor === undefined ? {} : { cursor }) } as Subscribe;
    this.#parts.socket.request('subscribe', message, clientLimits.answerMsMax, (answer) => {
      if (asked === this.#asked && this.#phase === 'asking') this.#answered(answer, cursor);
    });
  }

  #answered(answer: SubscribeAnswer | undefined, cursor: Cursor | undefined): void {
    if (answer === undefined) return this.#askLater();
    if (!answer.ok)
      return this.#refused(
        readProblem(answer.problem) ?? hallProblem('internal', 'The server gave no reason.'),
      );
    this.#room = answer.room;
    if (isSameCursor(answer.cursor, cursor)) return this.#follow(this.#isNew);
    this.#rest('awaiting');
    this.#cancel = this.#parts.environment.after(clientLimits.answerMsMax, () => this.#ask(undefined));
  }

  #refused(problem: HallProblem): void {
    if (problem.retryable) return this.#askLater();
    this.#rest('idle');
    this.#problem = problem;
    this.#freshness.stop();
    this.#parts.changed();
  }

  #askLater(): void {
    this.#rest('idle');
    if (!this.#isUp) return;
    this.#cancel = this.#parts.environment.after(this.#backOff.next(), () => this.#ask(this.#table.cursor));
  }

  /** `isNews`: an unchanged cursor proves nothing about a node that has stopped to read the log; its pulse does. */
  #follow(isNews: boolean): void {
    this.#rest('following');
    this.#isNew = false;
    this.#backOff.reset();
    if (isNews) this.#seen(0);
    else this.#parts.changed();
  }

  #rest(phase: 'idle' | 'asking' | 'awaiting' | 'following'): void {
    this.#cancel();
    this.#cancel = () => undefined;
    this.#phase = phase;
  }

  #seen(ageMs: number): void {
    this.#freshAt = Math.max(this.#freshAt, this.#parts.clock.now() - ageMs);
    this.#freshness.seen(ageMs);
    this.#parts.changed();
  }

  #silent(): void {
    if (this.#isUp && this.#phase === 'following') this.#ask(this.#table.cursor);
    this.#parts.changed();
  }
}
