import { StoreError, storeErrorCodes } from './errors.ts';
import { byUtf8 } from './key-order.ts';
import { storeLimits } from './limits.ts';
import type { RecordPage, StoredRecord } from './port.ts';

/** The in-memory store's ordinary rows, by kind and id. */
export class MemoryRecords {
  readonly #kinds = new Map<string, Map<string, StoredRecord>>();

  get(kind: string, id: string): StoredRecord | undefined {
    return this.#kinds.get(kind)?.get(id);
  }

  list(kind: string, { afterId, limit = storeLimits.rowsPerReadMax }: RecordPage): StoredRecord[] {
    return [...(this.#kinds.get(kind)?.values() ?? [])]
      .filter(({ id }) => afterId === undefined || byUtf8(id, afterId) > 0)
      .sort((a, b) => byUtf8(a.id, b.id))
      .slice(0, Math.min(limit, storeLimits.rowsPerReadMax));
  }

  put(kind: string, id: string, data: string, expectedVersion?: number): number {
    const version = this.#check(kind, id, expectedVersion) + 1;
    const rows = this.#kinds.get(kind) ?? new Map<string, StoredRecord>();
    this.#kinds.set(kind, rows.set(id, { kind, id, version, data }));
    return version;
  }

  delete(kind: string, id: string, expectedVersion?: number): boolean {
    this.#check(kind, id, expectedVersion);
    return this.#kinds.get(kind)?.delete(id) ?? false;
  }

  #check(kind: string, id: string, expectedVersion?: number): number {
    const version = this.get(kind, id)?.version ?? 0;
    if (expectedVersion !== undefined && expectedVersion !== version) throw recordConflict(kind, id);
    return version;
  }
}

/** The error of a put or delete that expected another version; the same in every store. */
export function recordConflict(kind: string, id: string): StoreError {
  return new StoreError(storeErrorCodes.recordConflict, `The ${kind} "${id}" was changed by somebody else.`);
}
