import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

import { StoreError, storeErrorCodes } from '@hallkit/store';
import Database from 'better-sqlite3';

import { assertDurable, openForReading, openForWriting, type Connection } from './connection.ts';
import { applicationId, migrations } from './schema.ts';
import { damaged } from './sqlite-errors.ts';

/** Makes a rename or a new file in a folder survive a power cut. */
export function syncFolderOf(file: string): void {
  const folder = openSync(dirname(resolve(file)), 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

/** Removes a database with its side files. */
export function removeDatabase(file: string): void {
  for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(file + ending, { force: true });
}

/** Refuses a file that another program or a newer HallKit made. */
export function assertOurs(db: Connection, file: string): void {
  const version = Number(db.pragma('user_version', { simple: true }));
  if (db.pragma('application_id', { simple: true }) !== applicationId) {
    throw new StoreError(
      storeErrorCodes.storageNotADatabase,
      `${file} is a database of another program. Name another data file.`,
    );
  }
  if (version <= migrations.length) return;
  throw new StoreError(
    storeErrorCodes.storageTooNew,
    `${file} was written by a newer HallKit (format ${version}; this one knows ${migrations.length}). ` +
      'Start the newer release, or restore a backup made before the update.',
  );
}

/** Lifts the file to the newest format, one transaction a step, so that a crash in between does no harm. */
function migrate(db: Connection): void {
  const from = Number(db.pragma('user_version', { simple: true }));
  migrations.slice(from).forEach((sql, n) => {
    db.transaction(() => {
      db.exec(sql);
      db.pragma(`user_version = ${from + n + 1}`);
    }).immediate();
  });
}

/**
 * Creates the file under another name and renames it when it is whole: so an empty or half-made file under the real
 * name is always damage, never a start that a power cut interrupted.
 */
function create(file: string): void {
  const fresh = `${file}.new`;
  removeDatabase(fresh);
  new Database(fresh).close();
  const db = openForWriting(fresh);
  db.pragma(`application_id = ${applicationId}`);
  migrate(db);
  assertDurable(db);
  db.close();
  renameSync(fresh, file);
  syncFolderOf(file);
}

/** Refuses what can be seen from outside: no file, an empty one, a log without its database. */
function assertPresent(file: string): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size;
  if (size === 0) throw damaged(file, 'it is empty');
  if (size !== undefined) return;
  if (existsSync(`${file}-wal`)) throw damaged(file, 'it is missing, but its -wal file is there');
  throw new StoreError(storeErrorCodes.storageMissing, `There is no database ${file}.`);
}

/**
 * Opens the data file for its one server (which holds the lock): creates it when there is none, refuses what is not
 * ours or damaged, migrates, and proves that commits are durable. `bytesMax` bounds the file's size.
 */
export function openDataFile(file: string, bytesMax?: number): Connection {
  mkdirSync(dirname(resolve(file)), { recursive: true });
  if (!existsSync(file) && !existsSync(`${file}-wal`)) create(file);
  assertPresent(file);
  const db = openForWriting(file, bytesMax);
  try {
    assertOurs(db, file);
    migrate(db);
    db.exec(`UPDATE meta SET value = value + 1 WHERE key = 'opened'`);
    assertDurable(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Opens an existing data file or backup for reading, beside a running server or without one. */
export function openDataFileForReading(file: string): Connection {
  assertPresent(file);
  const db = openForReading(file);
  try {
    assertOurs(db, file);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}
