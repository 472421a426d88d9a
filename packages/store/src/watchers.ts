import type { Head } from './port.ts';

/** Who wants to hear of which stream's head; the in-process half of `Store.watch`. */
export class Watchers {
  readonly #byStream = new Map<string, Set<(head: Head) => void>>();

  /** Adds a listener; returns how to stop it. The same function may be added twice. */
  add(stream: string, listener: (head: Head) => void): () => void {
    const entry = (head: Head): void => listener(head);
    const listeners = this.#byStream.get(stream) ?? new Set();
    this.#byStream.set(stream, listeners.add(entry));
    return () => {
      listeners.delete(entry);
      if (listeners.size === 0 && this.#byStream.get(stream) === listeners) this.#byStream.delete(stream);
    };
  }

  /** Tells the stream's listeners, after the caller's own work is done. */
  tell(stream: string, head: Head): void {
    const listeners = this.#byStream.get(stream);
    if (listeners === undefined) return;
    queueMicrotask(() => listeners.forEach((listener) => listener(head)));
  }
}
