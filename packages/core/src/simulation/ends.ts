import { must } from '../assert.ts';

/** A window becomes free at this instant. */
export interface End {
  readonly at: number;
  readonly window: number;
}

/** The ends that are still to come, earliest first; at one instant the lower window number first. A binary heap. */
export class Ends {
  readonly #heap: End[] = [];

  get next(): End | undefined {
    return this.#heap[0];
  }

  push(end: End): void {
    const heap = this.#heap;
    let child = heap.push(end) - 1;
    while (child > 0) {
      const parent = (child - 1) >> 1;
      if (!this.#isBefore(child, parent)) return;
      this.#swap(child, parent);
      child = parent;
    }
  }

  pop(): End {
    const heap = this.#heap;
    const first = must(heap[0], 'an end');
    const last = must(heap.pop(), 'an end');
    if (heap.length > 0) {
      heap[0] = last;
      this.#sink();
    }
    return first;
  }

  #sink(): void {
    let parent = 0;
    for (;;) {
      let least = parent;
      const left = 2 * parent + 1;
      if (left < this.#heap.length && this.#isBefore(left, least)) least = left;
      if (left + 1 < this.#heap.length && this.#isBefore(left + 1, least)) least = left + 1;
      if (least === parent) return;
      this.#swap(parent, least);
      parent = least;
    }
  }

  #isBefore(a: number, b: number): boolean {
    const left = must(this.#heap[a], 'end');
    const right = must(this.#heap[b], 'end');
    return left.at < right.at || (left.at === right.at && left.window < right.window);
  }

  #swap(a: number, b: number): void {
    const held = must(this.#heap[a], 'end');
    this.#heap[a] = must(this.#heap[b], 'end');
    this.#heap[b] = held;
  }
}
