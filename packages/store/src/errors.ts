/** Every way a store can fail. Recognise an error by these codes, never by its class or text. */
export const storeErrorCodes = {
  /** The disk or its quota is full. Nothing was written; reading goes on; it recovers alone. */
  storageFull: 'storage_full',
  /** The file or its file system cannot be written. */
  storageReadOnly: 'storage_read_only',
  /** The store cannot be reached or is mending itself. Nothing was written. */
  storageUnavailable: 'storage_unavailable',
  /** The commit's outcome is unknown: ask by `readCommand`. */
  storageUnknown: 'storage_unknown',
  /** Stored bytes are damaged. */
  storageCorrupt: 'storage_corrupt',
  /** Another server holds the file. */
  storageLocked: 'storage_locked',
  /** The file is not a HallKit database. */
  storageNotADatabase: 'storage_not_a_database',
  /** A newer HallKit wrote the file. */
  storageTooNew: 'storage_too_new',
  /** The database engine would lose acknowledged events at a power cut. */
  storageNotDurable: 'storage_not_durable',
  /** The database engine has a known fault in this version. */
  storageEngineTooOld: 'storage_engine_too_old',
  /** There is no such file. */
  storageMissing: 'storage_missing',
  /** The target is there already and would be overwritten. */
  storageExists: 'storage_exists',
  /** Too much waits to be written. Nothing was written; try again. */
  storageBusy: 'storage_busy',
  /** The store was closed. */
  storageClosed: 'storage_closed',
  /** Writes wait for the disk longer than they should. */
  storageSlow: 'storage_slow',
  /** The request breaks a rule of the log or a limit. A fault of the caller. */
  requestInvalid: 'request_invalid',
  /** The record has another version than expected. */
  recordConflict: 'record_conflict',
} as const;

/** A code of `storeErrorCodes`. */
export type StoreErrorCode = (typeof storeErrorCodes)[keyof typeof storeErrorCodes];

/** A store's failure: `code` for programs, `message` says what is wrong and what to do, `cause` is kept. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

const codes: ReadonlySet<unknown> = new Set(Object.values(storeErrorCodes));

/** Whether `error` is a store's failure (of this code), whichever copy of the package made it. */
export function isStoreError(error: unknown, code?: StoreErrorCode): error is StoreError {
  if (!(error instanceof Error) || !('code' in error)) return false;
  return code === undefined ? codes.has(error.code) : error.code === code;
}
