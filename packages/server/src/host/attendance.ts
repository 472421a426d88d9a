import { limits } from '@hallkit/core';
import type { Clock } from '../clock.ts';

/**
 * Which counter consoles give a sign of life: a live connection, or a command now and then. A window whose console has
 * been silent for two minutes counts as unattended.
 */
export class Attendance {
  readonly #clock: Clock;
  /** Silence of a console nobody has heard of counts from here: the server may just have started. */
  readonly #since: number;
  readonly #connections = new Map<string, number>();
  readonly #seenAt = new Map<string, number>();
  readonly #listeners = new Set<() => void>();

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#since = clock.now();
  }

  /** A console has a live connection from now until the returned function is called. */
  connect(console: string): () => void {
    this.#change(console, 1);
    let open = true;
    return () => {
      if (open) this.#change(console, -1);
      open = false;
    };
  }

  /** A console gave a sign of life. */
  seen(console: string): void {
    const now = this.#clock.now();
    const wasSilent = now - this.heardAt(console) >= limits.consoleSilentMsMax;
    this.#seenAt.set(console, now);
    if (wasSilent) this.#tell();
  }

  /** True while the console has a live connection. */
  isConnected(console: string): boolean {
    return this.#connections.has(console);
  }

  /** When a console was last heard of, ms; 0 = never. */
  heardAt(console: string): number {
    return this.#seenAt.get(console) ?? 0;
  }

  /** When a console that is not connected was last heard of, ms. */
  silentSince(console: string): number {
    return this.#seenAt.get(console) ?? this.#since;
  }

  /** Forgets consoles that no window names any more. */
  keepOnly(consoles: ReadonlySet<string>): void {
    for (const console of this.#seenAt.keys()) {
      if (!consoles.has(console) && !this.#connections.has(console)) this.#seenAt.delete(console);
    }
  }

  /** Calls `listener` whenever somebody comes or goes. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #change(console: string, by: 1 | -1): void {
    const count = (this.#connections.get(console) ?? 0) + by;
    if (count > 0) this.#connections.set(console, count);
    else this.#connections.delete(console);
    this.#seenAt.set(console, this.#clock.now());
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
