import { isStoreError, storeErrorCodes, type Store, type StoredRecord } from '@hallkit/store';

/** A record's data with the version it was read at. */
export interface Versioned<T> {
  readonly id: string;
  readonly version: number;
  readonly data: T;
}

/**
 * Records of one kind, as typed JSON. A change is made on the version that was read: who loses the race gets the
 * store's `record_conflict` (`put`, `remove`) or is run again on the newer one (`change`).
 */
export class RecordTable<T extends object> {
  readonly #store: Store;
  readonly #kind: string;

  constructor(store: Store, kind: string) {
    this.#store = store;
    this.#kind = kind;
  }

  async get(id: string): Promise<Versioned<T> | undefined> {
    const record = await this.#store.record(this.#kind, id);
    return record && parse<T>(record);
  }

  /** All records whose id begins with `prefix`, in the order of their ids. */
  async list(prefix = ''): Promise<Versioned<T>[]> {
    const found: Versioned<T>[] = [];
    let afterId: string | undefined = prefix === '' ? undefined : prefix;
    for (;;) {
      const page = await this.#store.listRecords(this.#kind, afterId === undefined ? {} : { afterId });
      const fitting = page.filter(({ id }) => id.startsWith(prefix));
      found.push(...fitting.map((record) => parse<T>(record)));
      if (page.length === 0 || fitting.length < page.length) return found;
      afterId = page.at(-1)?.id;
    }
  }

  /** Puts a record; `expectedVersion` 0 means that it must be new. */
  put(id: string, data: T, expectedVersion: number): Promise<number> {
    return this.#store.putRecord(this.#kind, id, JSON.stringify(data), expectedVersion);
  }

  /** Reads, changes and puts until nobody was faster. Undefined when there is no record or `change` gives up. */
  async change(id: string, change: (data: T) => T | undefined): Promise<T | undefined> {
    for (;;) {
      const found = await this.get(id);
      const changed = found && change(found.data);
      if (!found || !changed) return undefined;
      try {
        await this.put(id, changed, found.version);
        return changed;
      } catch (error) {
        if (!isStoreError(error, storeErrorCodes.recordConflict)) throw error;
      }
    }
  }

  /** True for the one caller that removed it. */
  async remove(id: string, expectedVersion: number): Promise<boolean> {
    try {
      return await this.#store.deleteRecord(this.#kind, id, expectedVersion);
    } catch (error) {
      if (isStoreError(error, storeErrorCodes.recordConflict)) return false;
      throw error;
    }
  }
}

function parse<T extends object>({ id, version, data }: StoredRecord): Versioned<T> {
  return { id, version, data: JSON.parse(data) as T };
}
