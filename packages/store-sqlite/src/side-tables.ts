import {
  checkHistory,
  checkRecord,
  checkRefs,
  checkSnapshot,
  recordConflict,
  storeLimits,
  textHash,
  type HistoryRow,
  type Snapshot,
  type VaultSelector,
} from '@hallkit/store';

import type { Connection } from './connection.ts';

/**
 * Everything written beside the log: snapshots, erasure, history, records. Each method leaves the database untouched
 * when it refuses, so that several may share one transaction.
 */
export class SideTables {
  readonly #statements: ReturnType<typeof prepare>;

  constructor(db: Connection) {
    this.#statements = prepare(db);
  }

  saveSnapshot(snapshot: Snapshot): void {
    checkSnapshot(snapshot);
    const { stream, seq, foldVersion, hash, state } = snapshot;
    this.#statements.putSnapshot.run(stream, seq, foldVersion, hash, state, textHash(state));
    this.#statements.dropSnapshots.run(stream, stream, storeLimits.snapshotsKept);
  }

  eraseVault(stream: string, selector: VaultSelector): number {
    if ('dueBefore' in selector) return this.#statements.eraseDue.run(stream, selector.dueBefore).changes;
    checkRefs(selector.refs);
    return selector.refs.reduce(
      (count, ref) => count + this.#statements.eraseRef.run(stream, ref).changes,
      0,
    );
  }

  writeHistory(stream: string, fromSeq: number, toSeq: number, rows: readonly HistoryRow[]): boolean {
    checkHistory(fromSeq, toSeq, rows);
    if ((this.#statements.historyCursor.get(stream) ?? 0) !== fromSeq) return false;
    for (const row of rows) {
      this.#statements.putHistory.run(stream, row.kind, row.key, row.day, row.at, row.data);
    }
    this.#statements.putHistoryCursor.run(stream, toSeq);
    return true;
  }

  clearHistory(stream: string): void {
    this.#statements.dropHistory.run(stream);
    this.#statements.putHistoryCursor.run(stream, 0);
  }

  putRecord(kind: string, id: string, data: string, expectedVersion?: number): number {
    checkRecord(kind, id, data);
    const version = this.#checkVersion(kind, id, expectedVersion) + 1;
    this.#statements.putRecord.run(kind, id, version, data);
    return version;
  }

  deleteRecord(kind: string, id: string, expectedVersion?: number): boolean {
    this.#checkVersion(kind, id, expectedVersion);
    return this.#statements.dropRecord.run(kind, id).changes > 0;
  }

  #checkVersion(kind: string, id: string, expectedVersion?: number): number {
    const version = this.#statements.recordVersion.get(kind, id) ?? 0;
    if (expectedVersion !== undefined && version !== expectedVersion) throw recordConflict(kind, id);
    return version;
  }
}

function prepare(db: Connection) {
  return {
    putSnapshot: db.prepare(
      `INSERT OR REPLACE INTO snapshots (stream, seq, fold_version, hash, state, state_hash)
       VALUES (?, ?, ?, ?, ?, ?)`,
    ),
    dropSnapshots: db.prepare(
      `DELETE FROM snapshots WHERE stream = ? AND rowid NOT IN
       (SELECT rowid FROM snapshots WHERE stream = ? ORDER BY seq DESC, fold_version DESC LIMIT ?)`,
    ),
    eraseDue: db.prepare('DELETE FROM vault WHERE stream = ? AND erase_at < ?'),
    eraseRef: db.prepare('DELETE FROM vault WHERE stream = ? AND ref = ?'),
    historyCursor: db.prepare<[string], number>('SELECT seq FROM history_cursors WHERE stream = ?').pluck(),
    putHistoryCursor: db.prepare(
      `INSERT INTO history_cursors (stream, seq) VALUES (?, ?) ON CONFLICT DO UPDATE SET seq = excluded.seq`,
    ),
    putHistory: db.prepare(
      `INSERT INTO history (stream, kind, key, day, at, data) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET day = excluded.day, at = excluded.at, data = excluded.data`,
    ),
    dropHistory: db.prepare('DELETE FROM history WHERE stream = ?'),
    recordVersion: db
      .prepare<[string, string], number>('SELECT version FROM records WHERE kind = ? AND id = ?')
      .pluck(),
    putRecord: db.prepare(
      `INSERT INTO records (kind, id, version, data) VALUES (?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET version = excluded.version, data = excluded.data`,
    ),
    dropRecord: db.prepare('DELETE FROM records WHERE kind = ? AND id = ?'),
  };
}
