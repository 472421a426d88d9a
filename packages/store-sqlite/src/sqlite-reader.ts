import {
  StoreError,
  storeErrorCodes,
  type Head,
  type HistoryQuery,
  type HistoryRow,
  type RecordPage,
  type Snapshot,
  type StoredEvent,
  type StoredRecord,
  type StoreReader,
  type VaultRow,
} from '@hallkit/store';

import { eventsOf } from './event-cells.ts';
import { openOrEnd, WorkerLink } from './worker-link.ts';
import type { ReaderOps } from './worker-messages.ts';

/**
 * Opens a data file or a backup for reading only, beside a running server or without one: for export, reports and
 * checks. Rejects with `storage_missing`, `storage_corrupt`, `storage_not_a_database` or `storage_too_new`.
 */
export async function openSqliteReader(options: { readonly file: string }): Promise<StoreReader> {
  const reader = new WorkerLink<ReaderOps>('@hallkit/store-sqlite/reader');
  await openOrEnd(reader, options);
  return new SqliteReader(reader);
}

/** The reading half of the port over the reader worker. */
export class SqliteReader implements StoreReader {
  readonly #reader: WorkerLink<ReaderOps>;
  #closed = false;

  constructor(reader: WorkerLink<ReaderOps>) {
    this.#reader = reader;
  }

  /** Whether `close` was called. */
  protected get closed(): boolean {
    return this.#closed;
  }

  head(stream: string): Promise<Head> {
    return this.#ask('head', stream);
  }

  streams(): Promise<string[]> {
    return this.#ask('streams');
  }

  async read(stream: string, afterSeq: number, limit: number): Promise<StoredEvent[]> {
    return eventsOf(await this.#ask('read', stream, afterSeq, limit));
  }

  async readCommand(stream: string, actor: string, commandId: string): Promise<StoredEvent[]> {
    return eventsOf(await this.#ask('readCommand', stream, actor, commandId));
  }

  latestSnapshot(stream: string, foldVersion: number): Promise<Snapshot | undefined> {
    return this.#ask('latestSnapshot', stream, foldVersion);
  }

  text(hash: string): Promise<string | undefined> {
    return this.#ask('text', hash);
  }

  vault(stream: string, refs: readonly string[]): Promise<VaultRow[]> {
    return this.#ask('vault', stream, refs);
  }

  historyCursor(stream: string): Promise<number> {
    return this.#ask('historyCursor', stream);
  }

  readHistory(stream: string, query: HistoryQuery): Promise<HistoryRow[]> {
    return this.#ask('readHistory', stream, query);
  }

  record(kind: string, id: string): Promise<StoredRecord | undefined> {
    return this.#ask('record', kind, id);
  }

  listRecords(kind: string, page?: RecordPage): Promise<StoredRecord[]> {
    return this.#ask('listRecords', kind, page);
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#reader.call('close');
    await this.#reader.ended;
  }

  #ask: WorkerLink<ReaderOps>['call'] = (op, ...args) => {
    if (this.#closed)
      return Promise.reject(new StoreError(storeErrorCodes.storageClosed, 'The store was closed.'));
    return this.#reader.call(op, ...args);
  };
}
