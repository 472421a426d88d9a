import type { Connection } from './connection.ts';
import { toStoreError, type Moment } from './sqlite-errors.ts';

/**
 * Runs `work` in one write transaction. Throws a store error; when the commit itself fails that may be
 * `storage_unknown`, otherwise nothing of it was written.
 */
export function inTransaction<T>(db: Connection, work: () => T): T {
  let moment: Moment = 'before commit';
  try {
    db.exec('BEGIN IMMEDIATE');
    const result = work();
    moment = 'at commit';
    db.exec('COMMIT');
    return result;
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK');
    throw toStoreError(error, moment);
  }
}
