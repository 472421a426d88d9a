/** Functions to call back. The same function listening twice is called twice. */
export class Listeners<A extends readonly unknown[] = []> {
  readonly #listeners = new Set<(...args: A) => void>();

  /** Adds one; the answer takes it away again. */
  add(listener: (...args: A) => void): () => void {
    const once = (...args: A) => listener(...args);
    this.#listeners.add(once);
    return () => void this.#listeners.delete(once);
  }

  /** Calls every one that was there before. */
  tell(...args: A): void {
    for (const listener of [...this.#listeners]) listener(...args);
  }

  clear(): void {
    this.#listeners.clear();
  }
}
