/**
 * Windows by when they are free next, earliest first; at one instant the lower index. A binary heap over typed arrays,
 * because an estimate turns it hundreds of times.
 */
export class WindowHeap {
  readonly #freeAt: Float64Array;
  readonly #heap: Int32Array;
  #size: number;

  /** All windows by when they are free, ms. */
  constructor(freeAt: Float64Array) {
    this.#freeAt = freeAt;
    this.#size = freeAt.length;
    this.#heap = new Int32Array(freeAt.length);
    for (let at = 0; at < this.#size; at++) this.#heap[at] = at;
    for (let at = (this.#size >> 1) - 1; at >= 0; at--) this.#sink(at);
  }

  get size(): number {
    return this.#size;
  }

  /** The window that is free first; the heap must not be empty. */
  get first(): number {
    return this.#heap[0] as number;
  }

  /** When the first window is free, ms. */
  get time(): number {
    return this.#freeAt[this.first] as number;
  }

  /** The first window is busy until this instant. */
  delay(until: number): void {
    this.#freeAt[this.first] = until;
    this.#sink(0);
  }

  /** Takes the first window out. */
  drop(): void {
    this.#size -= 1;
    this.#heap[0] = this.#heap[this.#size] as number;
    this.#sink(0);
  }

  #sink(from: number): void {
    const heap = this.#heap;
    const window = heap[from] as number;
    let parent = from;
    for (;;) {
      let child = 2 * parent + 1;
      if (child >= this.#size) break;
      if (child + 1 < this.#size && this.#isBefore(heap[child + 1] as number, heap[child] as number))
        child += 1;
      if (!this.#isBefore(heap[child] as number, window)) break;
      heap[parent] = heap[child] as number;
      parent = child;
    }
    heap[parent] = window;
  }

  #isBefore(a: number, b: number): boolean {
    const first = this.#freeAt[a] as number;
    const second = this.#freeAt[b] as number;
    return first < second || (first === second && a < b);
  }
}
