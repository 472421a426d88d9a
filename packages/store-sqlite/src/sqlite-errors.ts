import { isStoreError, StoreError, storeErrorCodes, type StoreErrorCode } from '@hallkit/store';

/** When a failure struck: only one at the commit leaves the outcome open. */
export type Moment = 'at open' | 'before commit' | 'at commit' | 'while reading';

const verifyHint =
  'Run "hallkit verify" to see what is damaged and "hallkit restore" to go back to a backup.';

const texts: Partial<Record<StoreErrorCode, string>> = {
  storage_full:
    'The disk, or the space allowed for the database, is full. Free some space; writing resumes alone.',
  storage_read_only:
    'The database file cannot be opened for writing. Check the path, its permissions and its file system.',
  storage_corrupt: `The database file is damaged. ${verifyHint}`,
  storage_not_a_database: `The file is not a HallKit database. ${verifyHint}`,
  storage_locked: 'Another process holds the database file. Stop it first: one server serves one file.',
  storage_unknown:
    'The disk failed while the commit was written: it may be there or not. Ask by the command id.',
  request_invalid: 'The request holds something that the database cannot keep.',
  storage_unavailable: 'The database cannot be reached just now. Nothing was written; try again.',
};

function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** The `SQLITE_…` code of an error of better-sqlite3, or `''`. */
export function sqliteCode(error: unknown): string {
  const code = systemCode(error);
  return code.startsWith('SQLITE_') ? code : '';
}

const fullDisk: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT']);

const unreachablePath: ReadonlySet<string> = new Set([
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOENT',
  'ENOTDIR',
  'EISDIR',
]);

function storeCode(error: unknown, moment: Moment): StoreErrorCode {
  const sqlite = sqliteCode(error);
  const system = systemCode(error);
  const unfit = /^SQLITE_(CONSTRAINT_(NOTNULL|DATATYPE)|MISMATCH|TOOBIG)/.test(sqlite);
  if (unfit || error instanceof TypeError || error instanceof RangeError)
    return storeErrorCodes.requestInvalid;
  if (sqlite === 'SQLITE_FULL' || fullDisk.has(system)) return storeErrorCodes.storageFull;
  if (/^SQLITE_(CORRUPT|FORMAT)/.test(sqlite)) return storeErrorCodes.storageCorrupt;
  if (sqlite === 'SQLITE_NOTADB') return storeErrorCodes.storageNotADatabase;
  if (/^SQLITE_(READONLY|PERM|AUTH)/.test(sqlite)) return storeErrorCodes.storageReadOnly;
  if (/^SQLITE_(BUSY|LOCKED)/.test(sqlite)) return storeErrorCodes.storageLocked;
  const unreachable = sqlite.startsWith('SQLITE_CANTOPEN') || unreachablePath.has(system);
  if (unreachable && moment === 'at open') return storeErrorCodes.storageReadOnly;
  return moment === 'at commit' ? storeErrorCodes.storageUnknown : storeErrorCodes.storageUnavailable;
}

/** The store's error for whatever a statement threw, naming the file if given; a store's error stays as it is. */
export function toStoreError(error: unknown, moment: Moment, file?: string): StoreError {
  if (isStoreError(error)) return error;
  const code = storeCode(error, moment);
  const text = texts[code] ?? 'The database failed.';
  return new StoreError(code, file === undefined ? text : `${file}: ${text}`, { cause: error });
}

/** Whether the connection must not be trusted any more after this error. */
export function isConnectionBroken(error: StoreError): boolean {
  const mendable: readonly StoreErrorCode[] = [
    storeErrorCodes.storageUnknown,
    storeErrorCodes.storageUnavailable,
    storeErrorCodes.storageCorrupt,
    storeErrorCodes.storageNotADatabase,
    storeErrorCodes.storageReadOnly,
  ];
  return mendable.includes(error.code);
}

/** A damaged file, told with where it is and what is wrong. */
export function damaged(file: string, what: string): StoreError {
  return new StoreError(
    storeErrorCodes.storageCorrupt,
    `The database ${file} is damaged: ${what}. ${verifyHint}`,
  );
}
