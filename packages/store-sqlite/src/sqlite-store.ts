import {
  StoreError,
  storeErrorCodes,
  Watchers,
  type AppendRequest,
  type AppendResult,
  type Head,
  type HistoryRow,
  type Snapshot,
  type Store,
  type StoreHealth,
  type VaultSelector,
} from '@hallkit/store';

import { cellsOf, eventsOf } from './event-cells.ts';
import { sqliteLimits } from './limits.ts';
import { SqliteReader } from './sqlite-reader.ts';
import { openOrEnd, WorkerLink } from './worker-link.ts';
import type { AppendAnswer, ReaderOps, WriterOps } from './worker-messages.ts';

/** How to open a data file for serving. */
export interface SqliteStoreOptions {
  /** Path of the database; made, with its folder, when it is not there. `<file>.lock` beside it keeps others out. */
  readonly file: string;
  /** The database file may not grow beyond this many bytes; then appends fail with `storage_full`. */
  readonly bytesMax?: number;
}

/**
 * Opens the data file as its one server. Writing and reading happen in two worker threads, so that a slow disk never
 * blocks the caller's event loop. Rejects with a `StoreError` that says what is wrong and what to do:
 * `storage_locked`, `storage_corrupt`, `storage_not_a_database`, `storage_too_new`, `storage_read_only`,
 * `storage_full`, `storage_not_durable`, `storage_engine_too_old`.
 */
export async function openSqliteStore(options: SqliteStoreOptions): Promise<Store> {
  // Both threads start at once; the reader opens the file when the writer has made it whole.
  const writer = new WorkerLink<WriterOps>('@hallkit/store-sqlite/writer');
  const reader = new WorkerLink<ReaderOps>('@hallkit/store-sqlite/reader');
  try {
    await openOrEnd(writer, options);
  } catch (error) {
    await reader.call('close');
    throw error;
  }
  try {
    await openOrEnd(reader, options);
  } catch (error) {
    await writer.call('close');
    throw error;
  }
  return new SqliteStore(writer, reader);
}

class SqliteStore extends SqliteReader implements Store {
  readonly #writer: WorkerLink<WriterOps>;
  readonly #watchers = new Watchers();

  constructor(writer: WorkerLink<WriterOps>, reader: WorkerLink<ReaderOps>) {
    super(reader);
    this.#writer = writer;
  }

  async append(request: AppendRequest): Promise<AppendResult> {
    const { stream, expected, events, vault, texts } = request;
    const answer = await this.#write(
      'append',
      stream,
      expected.seq,
      expected.hash,
      cellsOf(events),
      vault,
      texts,
    );
    const last = events.at(-1);
    if (answer === 0 && last) this.#watchers.tell(stream, { seq: last.seq, hash: last.hash });
    return resultOf(answer);
  }

  saveSnapshot(snapshot: Snapshot): Promise<void> {
    return this.#write('saveSnapshot', snapshot);
  }

  eraseVault(stream: string, selector: VaultSelector): Promise<number> {
    return this.#write('eraseVault', stream, selector);
  }

  writeHistory(
    stream: string,
    fromSeq: number,
    toSeq: number,
    rows: readonly HistoryRow[],
  ): Promise<boolean> {
    return this.#write('writeHistory', stream, fromSeq, toSeq, rows);
  }

  clearHistory(stream: string): Promise<void> {
    return this.#write('clearHistory', stream);
  }

  putRecord(kind: string, id: string, data: string, expectedVersion?: number): Promise<number> {
    return this.#write('putRecord', kind, id, data, expectedVersion);
  }

  deleteRecord(kind: string, id: string, expectedVersion?: number): Promise<boolean> {
    return this.#write('deleteRecord', kind, id, expectedVersion);
  }

  watch(stream: string, listener: (head: Head) => void): () => void {
    return this.#watchers.add(stream, listener);
  }

  async health(): Promise<StoreHealth> {
    // A disk that hangs answers nothing, so the writer is not asked when it is late already.
    if (this.#writer.waitedMs > sqliteLimits.slowMs) {
      return { writable: false, reason: storeErrorCodes.storageSlow };
    }
    return this.#write('health');
  }

  override async close(): Promise<void> {
    if (this.closed) return;
    // The writer goes last: only the last connection to close can bring the log back into the database file.
    await super.close();
    await this.#writer.call('close');
    await this.#writer.ended;
  }

  #write: WorkerLink<WriterOps>['call'] = (op, ...args) => {
    if (this.closed) return Promise.reject(closedError());
    return this.#writer.call(op, ...args);
  };
}

function closedError(): StoreError {
  return new StoreError(storeErrorCodes.storageClosed, 'The store was closed.');
}

function resultOf(answer: AppendAnswer): AppendResult {
  if (answer === 0) return { kind: 'appended' };
  if (answer[0] === 'duplicate') return { kind: 'duplicate', actor: answer[1], commandId: answer[2] };
  return { kind: 'conflict', head: { seq: answer[1], hash: answer[2] }, tail: eventsOf(answer[3]) };
}
