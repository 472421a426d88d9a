import type { VerifyReport } from './file-check.ts';
import { openOrEnd, WorkerLink } from './worker-link.ts';
import type { ReaderOps } from './worker-messages.ts';

/**
 * Reads a whole data file or backup, beside a running server or without one: SQLite's integrity check, then the hash
 * chain of every stream up to its head. The report names the first bad seq of each damaged stream. Rejects when the
 * file cannot be opened at all: `storage_missing`, `storage_not_a_database`, `storage_corrupt`, `storage_too_new`.
 */
export async function verifySqliteFile(file: string): Promise<VerifyReport> {
  const reader = new WorkerLink<ReaderOps>('@hallkit/store-sqlite/reader');
  await openOrEnd(reader, { file });
  try {
    return await reader.call('verify');
  } finally {
    await reader.call('close');
    await reader.ended;
  }
}
