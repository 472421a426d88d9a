import type { ErrorCode } from '@hallkit/protocol';
import { isStoreError, storeErrorCodes } from '@hallkit/store';

/**
 * What senders are told when an append failed and certainly wrote nothing; undefined when nobody knows whether it did.
 */
export function storeRefusal(error: unknown): ErrorCode | undefined {
  if (!isStoreError(error) || error.code === storeErrorCodes.storageUnknown) return undefined;
  if (error.code === storeErrorCodes.storageFull) return 'storage_full';
  if (error.code === storeErrorCodes.storageBusy) return 'overloaded';
  if (error.code === storeErrorCodes.requestInvalid) return 'internal';
  return 'storage_unavailable';
}
