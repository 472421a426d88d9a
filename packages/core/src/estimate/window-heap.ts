/**
 * Windows by when they are free next, earliest first; at one instant the lower index. A binary heap over two plain
 * arrays, because an estimate pushes and pops it hundreds of times.
 */
export class WindowHeap {
  readonly #times: number[] = [];
  readonly #windows: number[] = [];

  get size(): number {
    return this.#times.length;
  }

  push(time: number, window: number): void {
    let child = this.#times.push(time) - 1;
    this.#windows.push(window);
    while (child > 0) {
      const parent = (child - 1) >> 1;
      if (!this.#isBefore(child, parent)) return;
      this.#swap(child, parent);
      child = parent;
    }
  }

  /** Takes the earliest out; the heap must not be empty. */
  pop(): { readonly time: number; readonly window: number } {
    const first = { time: this.#times[0] as number, window: this.#windows[0] as number };
    const time = this.#times.pop() as number;
    const window = this.#windows.pop() as number;
    if (this.#times.length > 0) {
      this.#times[0] = time;
      this.#windows[0] = window;
      this.#sink();
    }
    return first;
  }

  #sink(): void {
    const size = this.#times.length;
    for (let parent = 0; ;) {
      let least = parent;
      const left = 2 * parent + 1;
      if (left < size && this.#isBefore(left, least)) least = left;
      if (left + 1 < size && this.#isBefore(left + 1, least)) least = left + 1;
      if (least === parent) return;
      this.#swap(parent, least);
      parent = least;
    }
  }

  #isBefore(a: number, b: number): boolean {
    const [left, right] = [this.#times[a] as number, this.#times[b] as number];
    return left < right || (left === right && (this.#windows[a] as number) < (this.#windows[b] as number));
  }

  #swap(a: number, b: number): void {
    const [time, window] = [this.#times[a] as number, this.#windows[a] as number];
    this.#times[a] = this.#times[b] as number;
    this.#windows[a] = this.#windows[b] as number;
    this.#times[b] = time;
    this.#windows[b] = window;
  }
}
