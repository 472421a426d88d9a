import { clientLimits } from './limits.ts';

/**
 * The server's clock as this machine can know it. Round trips give it to within half their length, and the shortest
 * wins; pulses, which come one way, can only show that the present offset is too low, or that it is plainly wrong.
 */
export class ServerClock {
  readonly #now: () => number;
  readonly #waiting = new Set<() => void>();
  #offset: number | undefined;
  #roundTrip = Infinity;

  /** `now` is the local clock, ms. */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** Server instant, ms; the local one until the first sample. */
  now(): number {
    return this.#now() + this.offsetMs;
  }

  /** What is added to the local clock, ms. */
  get offsetMs(): number {
    return this.#offset ?? 0;
  }

  /** Calls back once, as soon as it has been set for the first time; the answer stops it. */
  onceSet(listener: () => void): () => void {
    if (this.#offset !== undefined) listener();
    else this.#waiting.add(listener);
    return () => void this.#waiting.delete(listener);
  }

  /** One round trip: when it was sent by the local clock, what the server said, and now it is back. */
  roundTrip(sentAt: number, serverAt: number): void {
    const receivedAt = this.#now();
    const length = Math.max(0, receivedAt - sentAt);
    if (length > this.#roundTrip) return;
    this.#roundTrip = length;
    this.#set(serverAt - (sentAt + receivedAt) / 2);
  }

  /**
   * What a pulse just said. False when it shows that the offset is wrong (this machine slept, or a clock was set):
   * then the next round trip counts however long it is.
   */
  pulse(serverAt: number): boolean {
    const lowest = serverAt - this.#now();
    if (lowest > (this.#offset ?? -Infinity)) this.#set(lowest);
    const isPlausible = this.offsetMs - lowest <= clientLimits.clockErrorMsMax;
    if (!isPlausible) this.forget();
    return isPlausible;
  }

  /** The next round trip counts however long it is: a new connection may lead to another machine. */
  forget(): void {
    this.#roundTrip = Infinity;
  }

  #set(offsetMs: number): void {
    this.#offset = offsetMs;
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const listener of waiting) listener();
  }
}
