import { assertDurable, type Connection } from './connection.ts';
import { sqliteLimits } from './limits.ts';

/**
 * Shows that there is space to write and that a commit reaches the disk: puts a row of some size and removes it again.
 * Throws what SQLite throws. The two commits also bury whatever a failed one left at the end of the WAL.
 */
export function probe(db: Connection): void {
  try {
    db.exec(`INSERT OR REPLACE INTO probe (id, filler) VALUES (1, zeroblob(${sqliteLimits.probeBytes}))`);
    db.exec('DELETE FROM probe');
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK');
    throw error;
  }
  assertDurable(db);
}

/**
 * Brings the whole log into the database file and cuts it to nothing. False when somebody still reads from it; waits
 * only a moment for that, since no append goes down meanwhile.
 */
export function emptyWal(db: Connection): boolean {
  db.pragma(`busy_timeout = ${sqliteLimits.wipeWaitMs}`);
  const [row] = db.pragma('wal_checkpoint(TRUNCATE)') as { readonly busy: number }[];
  db.pragma(`busy_timeout = ${sqliteLimits.busyWaitMs}`);
  return row?.busy === 0;
}
