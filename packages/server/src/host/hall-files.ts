import { readHallFile, type HallFile } from '@hallkit/core';
import type { StoreReader, StoredEvent } from '@hallkit/store';
import { hallHashOf, LogUnreadable } from './event-codec.ts';

/** Hall files that were in force in a log, by hash, each read from the store once. */
export class HallFiles {
  readonly #store: Pick<StoreReader, 'text'>;
  readonly #byHash = new Map<string, HallFile>();

  constructor(store: Pick<StoreReader, 'text'>) {
    this.#store = store;
  }

  /** Those known so far; see {@link loadFor}. */
  get known(): ReadonlyMap<string, HallFile> {
    return this.#byHash;
  }

  /** Makes the hall files known that these events bring into force. Throws `LogUnreadable` when one is missing. */
  async loadFor(events: readonly StoredEvent[]): Promise<void> {
    for (const event of events) {
      const hash = hallHashOf(event);
      if (hash !== undefined && !(await this.load(hash))) {
        throw new LogUnreadable(event.stream, event.seq, `the hall file ${hash} is missing or damaged`);
      }
    }
  }

  /** The hall file with this hash, or undefined when it is not in the store. */
  async load(hash: string): Promise<HallFile | undefined> {
    const known = this.#byHash.get(hash);
    if (known) return known;
    const text = await this.#store.text(hash);
    const read = text === undefined ? undefined : readHallFile(text);
    if (!read?.ok) return undefined;
    this.#byHash.set(hash, read.hall);
    return read.hall;
  }
}
