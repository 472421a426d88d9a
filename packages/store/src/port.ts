/**
 * The storage port: what a hall needs from a database, and nothing else. Written for SQLite in one process and for
 * PostgreSQL under many nodes alike, so every answer is a promise and nobody may lean on a store being synchronous.
 * Every method fails with a `StoreError` (see `errors.ts`), recognised by its `code`.
 */

/** The newest event of a stream. An empty stream has seq 0 and 64 zeros. */
export interface Head {
  readonly seq: number;
  /** 64 lower-case hex digits. */
  readonly hash: string;
}

/** One event as it stands in the log. Never rewritten. */
export interface StoredEvent {
  /** `hall/<id>`, `care/<id>`, … */
  readonly stream: string;
  /** 1, 2, 3 … without a gap. */
  readonly seq: number;
  /** Milliseconds since 1970; never before its predecessor's. */
  readonly at: number;
  /** What the wall clock said, milliseconds since 1970. */
  readonly wallAt: number;
  /** The service day, `YYYY-MM-DD`, or `''` where there is none. */
  readonly day: string;
  readonly type: string;
  /** Version of the type's data. */
  readonly v: number;
  /** The principal, for example `clerk:u1`. */
  readonly actor: string;
  /** The id the client made for its command; unique with actor and step within the stream. */
  readonly commandId: string;
  /** 0, 1, 2 … index of the event within its command. */
  readonly step: number;
  /** Hash of the command's body: another body under the same id is another command. */
  readonly bodyHash: string;
  /** `stream#seq` of the event that made this one, or `''`. */
  readonly cause: string;
  /** JSON text exactly as hashed. */
  readonly data: string;
  /** sha256 of the previous hash and every other column (`chain.ts`), 64 hex digits. */
  readonly hash: string;
}

/** Personal data by reference: beside the log, so that it can be erased without touching it. */
export interface VaultRow {
  readonly stream: string;
  readonly ref: string;
  readonly kind: string;
  readonly text: string;
  /** Milliseconds since 1970 from when `eraseVault({dueBefore})` takes it. */
  readonly eraseAt: number;
}

/** A text stored once under the sha256 (64 hex digits) of its UTF-8 bytes: a hall file. */
export interface StoredText {
  readonly hash: string;
  readonly text: string;
}

/** Events, vault rows and texts that go down together or not at all. */
export interface AppendRequest {
  readonly stream: string;
  /** The head the events were decided on. */
  readonly expected: Head;
  /** At least one, contiguous from `expected.seq + 1`, chained from `expected.hash`. */
  readonly events: readonly StoredEvent[];
  /** A row whose ref is already there replaces it. */
  readonly vault?: readonly VaultRow[];
  /** A text that is already there stays as it is. */
  readonly texts?: readonly StoredText[];
}

/**
 * - `appended`: durable; it survives a power cut.
 * - `conflict`: somebody was faster. `tail` holds the events after `expected.seq` (at most
 *   `storeLimits.tailEventsMax`, read on from its last seq while it is short of `head`), or nothing when `expected` is
 *   not of this history.
 * - `duplicate`: a command of this (actor, commandId, step) is in the stream already; nothing was written.
 */
export type AppendResult =
  | { readonly kind: 'appended' }
  | { readonly kind: 'conflict'; readonly head: Head; readonly tail: readonly StoredEvent[] }
  | { readonly kind: 'duplicate'; readonly actor: string; readonly commandId: string };

/** A folded state, so that a start need not read the whole log. */
export interface Snapshot {
  readonly stream: string;
  readonly seq: number;
  readonly hash: string;
  /** Version of the fold that made it; another fold ignores it. */
  readonly foldVersion: number;
  /** JSON text. */
  readonly state: string;
}

/** A row of a report's projection. Rows replace each other by (stream, kind, key). */
export interface HistoryRow {
  readonly kind: string;
  readonly key: string;
  /** The service day, `YYYY-MM-DD`. */
  readonly day: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** JSON text. */
  readonly data: string;
}

/** Rows of one kind, in the order of their key's UTF-8 bytes. */
export interface HistoryQuery {
  readonly kind: string;
  /** This service day only. */
  readonly day?: string;
  /** From this service day on. */
  readonly fromDay?: string;
  /** Up to and with this service day. */
  readonly toDay?: string;
  /** Only keys after this one: the last key of the page before. */
  readonly afterKey?: string;
  readonly limit: number;
}

/** An ordinary row that may change: a user, a device, a session, a key. Never part of the log. */
export interface StoredRecord {
  readonly kind: string;
  readonly id: string;
  /** 1 when first put, one more with every put. */
  readonly version: number;
  /** JSON text. */
  readonly data: string;
}

/** One page of records, in the order of their id's UTF-8 bytes. */
export interface RecordPage {
  /** Only ids after this one: the last id of the page before. */
  readonly afterId?: string;
  readonly limit?: number;
}

/** Which vault rows to erase: named ones, or all whose `eraseAt` is before an instant (ms). */
export type VaultSelector = { readonly refs: readonly string[] } | { readonly dueBefore: number };

/** Whether the store can take an append now; `reason` is a code of `errors.ts`. */
export interface StoreHealth {
  readonly writable: boolean;
  readonly reason?: string;
}

/** The half of the port that changes nothing; it also works beside a running server. */
export interface StoreReader {
  head(stream: string): Promise<Head>;
  /** Names of all streams that have an event, in byte order. */
  streams(): Promise<string[]>;
  /** Events after `afterSeq`, oldest first, at most `limit` (and `storeLimits.eventsPerReadMax`). */
  read(stream: string, afterSeq: number, limit: number): Promise<StoredEvent[]>;
  /** The events one command left, by step; empty when it left none. */
  readCommand(stream: string, actor: string, commandId: string): Promise<StoredEvent[]>;
  /** The newest undamaged snapshot this fold made. */
  latestSnapshot(stream: string, foldVersion: number): Promise<Snapshot | undefined>;
  text(hash: string): Promise<string | undefined>;
  /** The rows that are there, in the order of `refs`; erased or unknown ones are left out. */
  vault(stream: string, refs: readonly string[]): Promise<VaultRow[]>;
  /** The seq up to which history is projected; 0 at first. */
  historyCursor(stream: string): Promise<number>;
  readHistory(stream: string, query: HistoryQuery): Promise<HistoryRow[]>;
  record(kind: string, id: string): Promise<StoredRecord | undefined>;
  listRecords(kind: string, page?: RecordPage): Promise<StoredRecord[]>;
  close(): Promise<void>;
}

/** The whole port. */
export interface Store extends StoreReader {
  /** Events, vault rows, texts and head in one transaction; durable when it resolves. */
  append(request: AppendRequest): Promise<AppendResult>;
  /** Keeps the last `storeLimits.snapshotsKept` of the stream. */
  saveSnapshot(snapshot: Snapshot): Promise<void>;
  /** Erases for good: no byte of the texts stays in the store's files. Resolves to the number of rows. */
  eraseVault(stream: string, selector: VaultSelector): Promise<number>;
  /** Puts rows and moves the cursor from `fromSeq` to `toSeq`; false, and nothing done, when it stands elsewhere. */
  writeHistory(stream: string, fromSeq: number, toSeq: number, rows: readonly HistoryRow[]): Promise<boolean>;
  /** Drops the stream's history and sets its cursor to 0: it is rebuilt from the log. */
  clearHistory(stream: string): Promise<void>;
  /**
   * Puts a record and resolves to its new version. With `expectedVersion` (0: must not exist yet) another version
   * fails with `record_conflict`.
   */
  putRecord(kind: string, id: string, data: string, expectedVersion?: number): Promise<number>;
  /** True when it was there. With `expectedVersion` another version fails with `record_conflict`. */
  deleteRecord(kind: string, id: string, expectedVersion?: number): Promise<boolean>;
  /**
   * Calls `listener` some time after the stream's head moved; returns how to stop it. A hint only: heads may be left
   * out, and whoever needs every event reads on by seq. A listener must not throw.
   */
  watch(stream: string, listener: (head: Head) => void): () => void;
  health(): Promise<StoreHealth>;
}
