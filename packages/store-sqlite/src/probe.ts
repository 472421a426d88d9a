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
