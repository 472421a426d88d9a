import type { Queue } from '../collections/queue.ts';

/** One lane of a queue being played: who is next, and since when they wait, ms. */
export class Line {
  readonly ids: number[];
  readonly since: number[];
  next = 0;

  constructor(queue: Queue) {
    this.ids = new Array<number>(queue.size);
    this.since = new Array<number>(queue.size);
    let at = 0;
    queue.forEach((place, id) => {
      this.ids[at] = id;
      this.since[at++] = place / 1000;
    });
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
    if (this.next >= this.since.length) return -1;
    const age = now - (this.since[this.next] as number);
    return age > 0 ? age : 0;
  }
}
