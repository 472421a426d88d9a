import type { Queue } from '../collections/queue.ts';

/** One lane of a queue being played: who is next, and since when they wait, ms. */
export class Line {
  readonly ids: number[] = [];
  readonly since: number[] = [];
  next = 0;

  constructor(queue: Queue) {
    for (const { place, id } of queue) this.join(id, place / 1000);
  }

  join(id: number, since: number): void {
    this.ids.push(id);
    this.since.push(since);
  }

  get left(): number {
    return this.ids.length - this.next;
  }

  /** Age of the next one at this instant, ms; −1 when nobody is left. */
  ageAt(now: number): number {
    const since = this.since[this.next];
    return since === undefined ? -1 : Math.max(now - since, 0);
  }
}
