import type { Queue, QueueEntry, QueueWalk } from '../collections/queue.ts';

/** One lane of a queue being played. The queue is walked, not copied: a play often ends long before its tail. */
export class Line {
  readonly #walk: QueueWalk;
  /** Who joined behind the queue, in order. */
  readonly #joined: QueueEntry[] = [];
  #next: QueueEntry | undefined;
  /** People left, the next one among them. */
  left: number;

  constructor(queue: Queue) {
    this.#walk = queue.walk();
    this.#next = this.#walk.entry;
    this.left = queue.size;
  }

  /** Adds somebody at the end who has waited since this instant, ms. */
  join(id: number, since: number): void {
    const entry = { id, place: since * 1000 };
    this.left += 1;
    if (this.#next === undefined) this.#next = entry;
    else this.#joined.push(entry);
  }

  /** Age of the next one at this instant, ms; −1 when nobody is left. */
  ageAt(now: number): number {
    if (this.#next === undefined) return -1;
    const age = now - this.#next.place / 1000;
    return age > 0 ? age : 0;
  }

  /** Takes the next one out and gives the id; somebody must be left. */
  take(): number {
    const { id } = this.#next as QueueEntry;
    this.left -= 1;
    this.#walk.advance();
    this.#next = this.#walk.entry ?? this.#joined.shift();
    return id;
  }
}
