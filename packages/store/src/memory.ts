import { setImmediate as nextTurn } from 'node:timers/promises';

import { StoreError, storeErrorCodes } from './errors.ts';
import { byUtf8 } from './key-order.ts';
import { storeLimits } from './limits.ts';
import { MemoryRecords } from './memory-records.ts';
import { MemoryStream } from './memory-stream.ts';
import type {
  AppendRequest,
  AppendResult,
  Head,
  HistoryQuery,
  HistoryRow,
  RecordPage,
  Snapshot,
  Store,
  StoredEvent,
  StoredRecord,
  StoreHealth,
  VaultRow,
  VaultSelector,
} from './port.ts';
import { Watchers } from './watchers.ts';
import { checkHistory, checkRecord, checkRefs, checkSnapshot } from './write-check.ts';

/** Where a test may slow an append down or make it fail. */
export interface MemoryStoreHooks {
  /** Runs before an append is looked at; when it throws, nothing is written and the append fails with that error. */
  readonly beforeCommit?: (request: AppendRequest) => void | Promise<void>;
  /** Runs when an append is written; when it throws, the append fails although it is in the log. */
  readonly afterCommit?: (request: AppendRequest, result: AppendResult) => void | Promise<void>;
}

/**
 * The whole port in memory, for tests and simulations. Every answer comes in a later turn of the event loop, as from a
 * real database; nothing is kept when the process ends.
 */
export function createMemoryStore(hooks: MemoryStoreHooks = {}): Store {
  return new MemoryStore(hooks);
}

class MemoryStore implements Store {
  readonly #hooks: MemoryStoreHooks;
  readonly #streams = new Map<string, MemoryStream>();
  readonly #texts = new Map<string, string>();
  readonly #records = new MemoryRecords();
  readonly #watchers = new Watchers();
  readonly #appending = new Set<Promise<AppendResult>>();
  #closed = false;

  constructor(hooks: MemoryStoreHooks) {
    this.#hooks = hooks;
  }

  async append(request: AppendRequest): Promise<AppendResult> {
    this.#assertOpen();
    const append = this.#append(request);
    this.#appending.add(append);
    try {
      return await append;
    } finally {
      this.#appending.delete(append);
    }
  }

  head(stream: string): Promise<Head> {
    return this.#later(() => this.#stream(stream).head);
  }

  streams(): Promise<string[]> {
    return this.#later(() =>
      [...this.#streams.entries()]
        .filter(([, stream]) => stream.head.seq > 0)
        .map(([name]) => name)
        .sort(byUtf8),
    );
  }

  read(stream: string, afterSeq: number, limit: number): Promise<StoredEvent[]> {
    const most = Math.min(limit, storeLimits.eventsPerReadMax);
    return this.#later(() => this.#stream(stream).read(afterSeq, most));
  }

  readCommand(stream: string, actor: string, commandId: string): Promise<StoredEvent[]> {
    return this.#later(() => this.#stream(stream).readCommand(actor, commandId));
  }

  latestSnapshot(stream: string, foldVersion: number): Promise<Snapshot | undefined> {
    return this.#later(() => this.#stream(stream).latestSnapshot(foldVersion));
  }

  saveSnapshot(snapshot: Snapshot): Promise<void> {
    return this.#later(() => {
      checkSnapshot(snapshot);
      this.#stream(snapshot.stream).saveSnapshot(snapshot);
    });
  }

  text(hash: string): Promise<string | undefined> {
    return this.#later(() => this.#texts.get(hash));
  }

  vault(stream: string, refs: readonly string[]): Promise<VaultRow[]> {
    return this.#later(() => {
      checkRefs(refs);
      return this.#stream(stream).vault(refs);
    });
  }

  eraseVault(stream: string, selector: VaultSelector): Promise<number> {
    return this.#later(() => {
      if ('refs' in selector) checkRefs(selector.refs);
      return this.#stream(stream).eraseVault(selector);
    });
  }

  historyCursor(stream: string): Promise<number> {
    return this.#later(() => this.#stream(stream).historyCursor);
  }

  writeHistory(
    stream: string,
    fromSeq: number,
    toSeq: number,
    rows: readonly HistoryRow[],
  ): Promise<boolean> {
    return this.#later(() => {
      checkHistory(fromSeq, toSeq, rows);
      return this.#stream(stream).writeHistory(fromSeq, toSeq, rows);
    });
  }

  clearHistory(stream: string): Promise<void> {
    return this.#later(() => this.#stream(stream).clearHistory());
  }

  readHistory(stream: string, query: HistoryQuery): Promise<HistoryRow[]> {
    return this.#later(() => this.#stream(stream).readHistory(query));
  }

  record(kind: string, id: string): Promise<StoredRecord | undefined> {
    return this.#later(() => this.#records.get(kind, id));
  }

  listRecords(kind: string, page: RecordPage = {}): Promise<StoredRecord[]> {
    return this.#later(() => this.#records.list(kind, page));
  }

  putRecord(kind: string, id: string, data: string, expectedVersion?: number): Promise<number> {
    return this.#later(() => {
      checkRecord(kind, id, data);
      return this.#records.put(kind, id, data, expectedVersion);
    });
  }

  deleteRecord(kind: string, id: string, expectedVersion?: number): Promise<boolean> {
    return this.#later(() => this.#records.delete(kind, id, expectedVersion));
  }

  watch(stream: string, listener: (head: Head) => void): () => void {
    return this.#watchers.add(stream, listener);
  }

  health(): Promise<StoreHealth> {
    return this.#later(() => ({ writable: true }));
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.allSettled(this.#appending);
  }

  async #append(request: AppendRequest): Promise<AppendResult> {
    await nextTurn();
    await this.#hooks.beforeCommit?.(request);
    const result = this.#commit(request);
    await this.#hooks.afterCommit?.(request, result);
    return result;
  }

  #commit(request: AppendRequest): AppendResult {
    const stream = this.#stream(request.stream);
    const result = stream.append(request);
    if (result.kind !== 'appended') return result;
    request.texts?.forEach(({ hash, text }) => this.#texts.set(hash, text));
    this.#watchers.tell(request.stream, stream.head);
    return result;
  }

  #stream(name: string): MemoryStream {
    const known = this.#streams.get(name);
    if (known) return known;
    const stream = new MemoryStream();
    this.#streams.set(name, stream);
    return stream;
  }

  async #later<T>(work: () => T): Promise<T> {
    await nextTurn();
    this.#assertOpen();
    return work();
  }

  #assertOpen(): void {
    if (this.#closed) throw new StoreError(storeErrorCodes.storageClosed, 'The store was closed.');
  }
}
