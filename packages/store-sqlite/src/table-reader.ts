import {
  checkRefs,
  genesis,
  storeLimits,
  textHash,
  type Head,
  type HistoryQuery,
  type HistoryRow,
  type RecordPage,
  type Snapshot,
  type StoredRecord,
  type VaultRow,
} from '@hallkit/store';

import type { Connection } from './connection.ts';
import { eventColumns, type Cell } from './event-cells.ts';
import { damaged } from './sqlite-errors.ts';

type SnapshotRow = Snapshot & { readonly stateHash: string };

/** The reading half of the port on one connection. Events come as cells (`event-cells.ts`). */
export class TableReader {
  readonly #db: Connection;
  readonly #file: string;
  readonly #statements: ReturnType<typeof prepare>;

  constructor(db: Connection, file: string) {
    this.#db = db;
    this.#file = file;
    this.#statements = prepare(db);
  }

  head(stream: string): Head {
    return this.#statements.head.get(stream) ?? genesis;
  }

  streams(): string[] {
    return this.#statements.streams.all();
  }

  read(stream: string, afterSeq: number, limit: number): Cell[] {
    return this.#statements.read.all(stream, afterSeq, bounded(limit, storeLimits.eventsPerReadMax)).flat();
  }

  readCommand(stream: string, actor: string, commandId: string): Cell[] {
    return this.#statements.readCommand.all(stream, actor, commandId).flat();
  }

  latestSnapshot(stream: string, foldVersion: number): Snapshot | undefined {
    for (const { stateHash, ...snapshot } of this.#statements.snapshots.iterate(stream, foldVersion)) {
      // A flipped bit in a state would be folded on for ever; an older snapshot only costs time.
      if (textHash(snapshot.state) === stateHash) return snapshot;
    }
    return undefined;
  }

  text(hash: string): string | undefined {
    const text = this.#statements.text.get(hash);
    if (text !== undefined && textHash(text) !== hash)
      throw damaged(this.#file, `the text ${hash} has changed`);
    return text;
  }

  vault(stream: string, refs: readonly string[]): VaultRow[] {
    checkRefs(refs);
    return refs.flatMap((ref) => this.#statements.vault.get(stream, ref) ?? []);
  }

  historyCursor(stream: string): number {
    return this.#statements.historyCursor.get(stream) ?? 0;
  }

  readHistory(stream: string, query: HistoryQuery): HistoryRow[] {
    const limit = bounded(query.limit, storeLimits.rowsPerReadMax);
    return this.#db.prepare<[object], HistoryRow>(historySql(query)).all({ ...query, stream, limit });
  }

  record(kind: string, id: string): StoredRecord | undefined {
    return this.#statements.record.get(kind, id);
  }

  listRecords(
    kind: string,
    { afterId, limit = storeLimits.rowsPerReadMax }: RecordPage = {},
  ): StoredRecord[] {
    const most = bounded(limit, storeLimits.rowsPerReadMax);
    if (afterId === undefined) return this.#statements.records.all(kind, most);
    return this.#statements.recordsAfter.all(kind, afterId, most);
  }
}

function bounded(limit: number, most: number): number {
  return Math.max(0, Math.min(limit, most));
}

function historySql({ day, fromDay, toDay, afterKey }: HistoryQuery): string {
  const conditions = ['stream = @stream', 'kind = @kind'];
  if (day !== undefined) conditions.push('day = @day');
  if (fromDay !== undefined) conditions.push('day >= @fromDay');
  if (toDay !== undefined) conditions.push('day <= @toDay');
  if (afterKey !== undefined) conditions.push('key > @afterKey');
  return `SELECT kind, key, day, at, data FROM history WHERE ${conditions.join(' AND ')} ORDER BY key LIMIT @limit`;
}

function prepare(db: Connection) {
  const events = `SELECT ${eventColumns} FROM events WHERE stream = ?`;
  const records = 'SELECT kind, id, version, data FROM records WHERE kind = ?';
  return {
    head: db.prepare<[string], Head>('SELECT seq, hash FROM streams WHERE stream = ?'),
    streams: db.prepare<[], string>('SELECT stream FROM streams ORDER BY stream').pluck(),
    read: db.prepare<[string, number, number], Cell[]>(`${events} AND seq > ? ORDER BY seq LIMIT ?`).raw(),
    readCommand: db
      .prepare<[string, string, string], Cell[]>(`${events} AND actor = ? AND command_id = ? ORDER BY step`)
      .raw(),
    snapshots: db.prepare<[string, number], SnapshotRow>(
      `SELECT stream, seq, hash, fold_version AS foldVersion, state, state_hash AS stateHash
       FROM snapshots WHERE stream = ? AND fold_version = ? ORDER BY seq DESC`,
    ),
    text: db.prepare<[string], string>('SELECT text FROM texts WHERE hash = ?').pluck(),
    vault: db.prepare<[string, string], VaultRow>(
      'SELECT stream, ref, kind, text, erase_at AS eraseAt FROM vault WHERE stream = ? AND ref = ?',
    ),
    historyCursor: db.prepare<[string], number>('SELECT seq FROM history_cursors WHERE stream = ?').pluck(),
    record: db.prepare<[string, string], StoredRecord>(`${records} AND id = ?`),
    records: db.prepare<[string, number], StoredRecord>(`${records} ORDER BY id LIMIT ?`),
    recordsAfter: db.prepare<[string, string, number], StoredRecord>(
      `${records} AND id > ? ORDER BY id LIMIT ?`,
    ),
  };
}
