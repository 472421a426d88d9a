import { closeSync, fsyncSync, openSync } from 'node:fs';

import Database from 'better-sqlite3';

import { openForReading } from './connection.ts';
import { sqliteLimits } from './limits.ts';

/**
 * Copies a database, as it stands at one instant, to a new file by SQLite's online backup, beside a running writer.
 * The copy is one synced file: no -wal belongs to it.
 */
export async function copyDatabase(from: string, to: string): Promise<void> {
  const source = openForReading(from);
  try {
    // An open read transaction pins the instant; without it every commit of the server starts the copy over again.
    source.exec('BEGIN');
    source.prepare('SELECT count(*) FROM sqlite_schema').get();
    await source.backup(to, { progress: () => sqliteLimits.backupPagesPerStep });
  } finally {
    source.close();
  }
  const copy = new Database(to);
  copy.pragma('synchronous = FULL');
  copy.pragma('journal_mode = DELETE');
  copy.close();
  syncFile(to);
}

/** Nobody has the copy open: closing any descriptor of a file drops this process's SQLite locks on it. */
function syncFile(file: string): void {
  const copy = openSync(file, 'r+');
  fsyncSync(copy);
  closeSync(copy);
}
