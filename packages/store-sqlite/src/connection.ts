import { StoreError, storeErrorCodes } from '@hallkit/store';
import Database from 'better-sqlite3';

import { sqliteLimits } from './limits.ts';

/** A connection of better-sqlite3. */
export type Connection = Database.Database;

const fullSynchronous = 2;

function isOlder(version: string, least: string): boolean {
  const parts = (text: string): number[] => text.split('.').map(Number);
  const [have, want] = [parts(version), parts(least)];
  const differing = want.findIndex((part, n) => part !== have[n]);
  return differing >= 0 && (have[differing] ?? 0) < (want[differing] ?? 0);
}

/** Refuses an SQLite with the WAL corruption bug. Throws `storage_engine_too_old`. */
export function assertEngine(version: string): void {
  if (!isOlder(version, sqliteLimits.engineVersionMin)) return;
  throw new StoreError(
    storeErrorCodes.storageEngineTooOld,
    `SQLite ${version} can damage its log; at least ${sqliteLimits.engineVersionMin} is needed. Update better-sqlite3.`,
  );
}

/**
 * Refuses a connection that would lose acknowledged events at a power cut. To be called after its first write:
 * better-sqlite3 is compiled to fall back to NORMAL just then, while before it still reads FULL.
 * Throws `storage_not_durable`.
 */
export function assertDurable(db: Connection): void {
  if (db.pragma('synchronous', { simple: true }) === fullSynchronous) return;
  throw new StoreError(
    storeErrorCodes.storageNotDurable,
    'SQLite does not keep synchronous=FULL on this connection: a power cut would lose acknowledged events.',
  );
}

/** Opens a file that is there already, for writing. The caller has looked at it and holds the lock. */
export function openForWriting(file: string, bytesMax?: number): Connection {
  const db = new Database(file, { fileMustExist: true, timeout: sqliteLimits.busyWaitMs });
  assertEngine(db.prepare<[], string>('SELECT sqlite_version()').pluck().get() ?? '');
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma(`wal_autocheckpoint = ${sqliteLimits.autocheckpointPages}`);
  db.pragma(`journal_size_limit = ${sqliteLimits.walBytesMax}`);
  // Erased personal data must not stay in freed pages, nor spill into temporary files.
  db.pragma('secure_delete = ON');
  db.pragma('temp_store = MEMORY');
  if (bytesMax !== undefined) {
    const pageBytes = Number(db.pragma('page_size', { simple: true }));
    db.pragma(`max_page_count = ${Math.max(1, Math.floor(bytesMax / pageBytes))}`);
  }
  return db;
}

/** Opens a file that is there already, for reading only; works beside a running server. */
export function openForReading(file: string): Connection {
  const db = new Database(file, { readonly: true, fileMustExist: true, timeout: sqliteLimits.busyWaitMs });
  assertEngine(db.prepare<[], string>('SELECT sqlite_version()').pluck().get() ?? '');
  db.pragma('temp_store = MEMORY');
  return db;
}
