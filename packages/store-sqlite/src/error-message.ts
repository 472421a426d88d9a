import { StoreError } from '@hallkit/store';

import type { ErrorMessage } from './worker-messages.ts';

/** Packs a store error for the way between threads. */
export function packError(error: StoreError): ErrorMessage {
  const { code, message, cause } = error;
  return { code, message, cause: cause instanceof Error ? cause.message : '' };
}

/** The store error on the other side; its cause keeps the engine's text. */
export function unpackError({ code, message, cause }: ErrorMessage): StoreError {
  return new StoreError(code, message, cause === '' ? undefined : { cause: new Error(cause) });
}
