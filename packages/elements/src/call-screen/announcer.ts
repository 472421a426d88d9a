/**
 * Decides what is said and when: a queue of utterances over the call rows of a live view.
 *
 *     row above the mark ──fresh──▶ waiting ──next()──▶ being said ──finished()──▶ said
 *                        └─stale──▶ shown only              │
 *                                   answered meanwhile ─────┴──▶ dropped from speech, never from the screen
 *
 * Each call or recall has the seq of its event as key, so that a burst of ten stays ten. The high-water mark is the
 * seq up to which everything was said, dropped or judged stale; it outlives a reload.
 */
import { STALE_CALL_AGE_MS } from './limits.ts';

/** What the announcer needs of a call row. */
export interface AnnouncedCall {
  readonly seq: number;
  /** Server instant of the call, ms. */
  readonly at: number;
  /** True while nobody answered. */
  readonly open: boolean;
}

/** One saying of one call. */
export interface Utterance {
  readonly seq: number;
  /** True when the chime goes first. */
  readonly chime: boolean;
  /** 1 or 2: a single call is said twice. */
  readonly time: number;
}

/** Where the mark is kept over a reload. */
export interface MarkStore {
  /** The kept mark; `undefined` on a screen that never announced. */
  read(): number | undefined;
  write(mark: number): void;
}

/** One per screen. Feed it rows with `see`; take utterances with `next` one at a time, and tell it when each ended. */
export class Announcer {
  readonly #marks: MarkStore;
  #seen: number;
  #waiting: AnnouncedCall[] = [];
  #speaking: Utterance | undefined;
  #secondTime: AnnouncedCall | undefined;
  #leftOfBurst = 0;

  constructor(marks: MarkStore) {
    this.#marks = marks;
    this.#seen = marks.read() ?? 0;
  }

  /**
   * Takes the calls that stand in the view now, in any order.
   *
   * @param calls every call row of the view
   * @param now server instant, ms: staleness is judged when a call is first seen, never later
   * @param head newest seq of the view's log, 0 = unknown. A head below the mark shows another history (a restored
   *   backup, a new database), in which the old mark means nothing.
   */
  see(calls: readonly AnnouncedCall[], now: number, head = 0): void {
    if (head > 0 && head < this.#seen) this.#startOver();
    this.#forgetAnswered(calls);
    const unseen = calls.filter(({ seq }) => seq > this.#seen).sort((a, b) => a.seq - b.seq);
    for (const call of unseen) this.#take(call, now);
    this.#keepMark();
  }

  /** The next thing to say, or `undefined` when something is being said or nothing waits. */
  next(): Utterance | undefined {
    if (this.#speaking !== undefined) return undefined;
    this.#speaking = this.#repeat() ?? this.#first();
    return this.#speaking;
  }

  /** The utterance that `next` gave has been said. */
  finished(): void {
    this.#speaking = undefined;
  }

  /** How many calls wait to be said. */
  get waiting(): number {
    return this.#waiting.length;
  }

  #take(call: AnnouncedCall, now: number): void {
    if (call.open && now - call.at <= STALE_CALL_AGE_MS) this.#waiting.push(call);
    this.#seen = call.seq;
  }

  #repeat(): Utterance | undefined {
    const call = this.#secondTime;
    this.#secondTime = undefined;
    return call === undefined ? undefined : { seq: call.seq, chime: false, time: 2 };
  }

  #first(): Utterance | undefined {
    const alone = this.#leftOfBurst === 0 && this.#waiting.length === 1;
    const chime = this.#leftOfBurst === 0;
    if (chime) this.#leftOfBurst = this.#waiting.length;
    const call = this.#waiting.shift();
    if (call === undefined) return undefined;
    this.#leftOfBurst -= 1;
    if (alone) this.#secondTime = call;
    this.#keepMark();
    return { seq: call.seq, chime, time: 1 };
  }

  #forgetAnswered(calls: readonly AnnouncedCall[]): void {
    const open = new Set(calls.filter((call) => call.open).map(({ seq }) => seq));
    const burst = this.#waiting.slice(0, this.#leftOfBurst);
    this.#leftOfBurst = burst.filter(({ seq }) => open.has(seq)).length;
    this.#waiting = this.#waiting.filter(({ seq }) => open.has(seq));
    if (this.#secondTime !== undefined && !open.has(this.#secondTime.seq)) this.#secondTime = undefined;
  }

  /** What still waits must be said after a reload too, so the mark stays below it. */
  #keepMark(): void {
    const oldest = this.#waiting[0];
    this.#marks.write(oldest === undefined ? this.#seen : oldest.seq - 1);
  }

  #startOver(): void {
    this.#seen = 0;
    this.#waiting = [];
    this.#secondTime = undefined;
    this.#leftOfBurst = 0;
  }
}
