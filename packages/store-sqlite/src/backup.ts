import { existsSync, renameSync } from 'node:fs';

import { StoreError, storeErrorCodes } from '@hallkit/store';

import { removeDatabase, syncFolderOf } from './data-file.ts';
import type { VerifyReport } from './file-check.ts';
import { verifySqliteFile } from './verify.ts';
import { openOrEnd, WorkerLink } from './worker-link.ts';
import type { ReaderOps } from './worker-messages.ts';

/** A backup to make. */
export interface BackupOptions {
  /** The data file, served or not. */
  readonly file: string;
  /** The new file, one file without side files; its folder must be there. */
  readonly to: string;
}

/** Refuses to write over a file, with what to do instead. */
export function assertFree(file: string, remedy: string): void {
  if (!existsSync(file)) return;
  throw new StoreError(storeErrorCodes.storageExists, `${file} is there already. ${remedy}`);
}

/**
 * Copies the data file as it stands at one instant, beside a running server, and verifies the copy before it gets its
 * name. It holds personal data that is erased from the data file later: keep backups no longer than that data.
 * Rejects with `storage_exists`, `storage_corrupt` (the copy, so also the data file, is damaged) or what reading says.
 */
export async function backupSqliteFile({ file, to }: BackupOptions): Promise<VerifyReport> {
  assertFree(to, 'Name a new file.');
  const partial = `${to}.partial`;
  removeDatabase(partial);
  const reader = new WorkerLink<ReaderOps>('@hallkit/store-sqlite/reader');
  await openOrEnd(reader, { file });
  try {
    await reader.call('backup', partial);
    const report = await verifySqliteFile(partial);
    if (!report.ok) throw unsound(file, report);
    renameSync(partial, to);
    syncFolderOf(to);
    return report;
  } finally {
    removeDatabase(partial);
    await reader.call('close');
    await reader.ended;
  }
}

/** The error of a file that failed its verification; names the first fault. */
export function unsound(file: string, { problems, streams }: VerifyReport): StoreError {
  const bad = streams.find(({ firstBad }) => firstBad);
  const what = bad?.firstBad
    ? `event ${bad.firstBad.seq} of ${bad.stream}: ${bad.firstBad.why}`
    : problems[0];
  return new StoreError(storeErrorCodes.storageCorrupt, `${file} does not verify: ${what}.`);
}
