import { existsSync, renameSync, rmSync } from 'node:fs';

import { copyDatabase } from './backup-copy.ts';
import { assertFree, unsound } from './backup.ts';
import { removeDatabase, syncFolderOf } from './data-file.ts';
import type { VerifyReport } from './file-check.ts';
import { takeLock } from './lock.ts';
import { toStoreError } from './sqlite-errors.ts';
import { verifySqliteFile } from './verify.ts';

/** A backup to put back. */
export interface RestoreOptions {
  /** A file made by `backupSqliteFile`, or a data file that is not served. */
  readonly backup: string;
  /** The data file to make of it. */
  readonly to: string;
  /** Replace a data file that is there; it is kept beside as `<file>.replaced-<n>`. */
  readonly force?: boolean;
}

/** What a restore did. */
export interface RestoreReport extends VerifyReport {
  /** Where the data file that stood there before is kept. */
  readonly replaced?: string;
}

/**
 * Verifies a backup and makes it the data file. Refuses while a server runs (`storage_locked`), when a data file is
 * there and `force` is not set (`storage_exists`), and when the backup does not verify (`storage_corrupt`). Clients
 * with a cursor of the lost part notice by its tag and start from a snapshot.
 */
export async function restoreSqliteFile({
  backup,
  to,
  force = false,
}: RestoreOptions): Promise<RestoreReport> {
  if (!force)
    assertFree(
      to,
      'Restore into another folder, or replace it with --force: the file before is kept beside.',
    );
  const report = await verifySqliteFile(backup);
  if (!report.ok) throw unsound(backup, report);
  const lock = locked(to);
  try {
    const fresh = `${to}.restoring`;
    removeDatabase(fresh);
    // Not a plain copy: what is given may be a data file with a -wal beside it.
    await copyDatabase(backup, fresh);
    const replaced = setAside(to);
    renameSync(fresh, to);
    syncFolderOf(to);
    return replaced === undefined ? report : { ...report, replaced };
  } finally {
    lock.close();
  }
}

function locked(file: string): ReturnType<typeof takeLock> {
  try {
    return takeLock(file);
  } catch (error) {
    throw toStoreError(error, 'at open', file);
  }
}

/** Moves a data file with its log out of the way: a log left behind would be applied to the restored file. */
function setAside(file: string): string | undefined {
  rmSync(`${file}-shm`, { force: true });
  if (!existsSync(file) && !existsSync(`${file}-wal`)) return undefined;
  let n = 1;
  while (existsSync(`${file}.replaced-${n}`) || existsSync(`${file}.replaced-${n}-wal`)) n += 1;
  const aside = `${file}.replaced-${n}`;
  for (const ending of ['', '-wal']) {
    if (existsSync(file + ending)) renameSync(file + ending, aside + ending);
  }
  return aside;
}
