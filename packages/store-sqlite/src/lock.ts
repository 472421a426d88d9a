import { StoreError, storeErrorCodes } from '@hallkit/store';
import Database from 'better-sqlite3';

import type { Connection } from './connection.ts';
import { sqliteLimits } from './limits.ts';
import { sqliteCode } from './sqlite-errors.ts';

/**
 * Makes this process the one server of a data file: holds `<file>.lock` in an exclusive transaction. The operating
 * system frees it the moment the process dies, however it dies. Closing the returned connection gives it back.
 * Throws `storage_locked` when another process holds it for longer than `lockWaitMs`.
 */
export function takeLock(file: string): Connection {
  const lock = new Database(`${file}.lock`, { timeout: sqliteLimits.lockWaitMs });
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return lock;
  } catch (error) {
    lock.close();
    if (!sqliteCode(error).startsWith('SQLITE_BUSY')) throw error;
    throw new StoreError(
      storeErrorCodes.storageLocked,
      `Another server holds ${file}. Stop it first, or give this one a data folder of its own.`,
      { cause: error },
    );
  }
}
