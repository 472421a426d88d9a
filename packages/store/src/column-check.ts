import { toUSVString } from 'node:util';

import { StoreError, storeErrorCodes } from './errors.ts';

/** Fails with `request_invalid`; `why` completes "The store refused this: …". */
export function refuse(why: string): never {
  throw new StoreError(storeErrorCodes.requestInvalid, `The store refused this: ${why}.`);
}

/** Holds a text to its kind, its UTF-8 length and to what UTF-8 can keep byte for byte. */
export function checkText(what: string, text: unknown, bytesMax: number): void {
  if (typeof text !== 'string') refuse(`${what} is not a text`);
  // A UTF-16 unit is at most three bytes, so most texts need not be measured.
  if (text.length * 3 > bytesMax && Buffer.byteLength(text) > bytesMax) {
    refuse(`${what} is longer than ${bytesMax} bytes`);
  }
  if (toUSVString(text) !== text) refuse(`${what} holds half a surrogate pair, which UTF-8 cannot keep`);
}

/** Holds a number to the integers a database keeps exactly. */
export function checkInteger(what: string, value: unknown): void {
  if (!Number.isSafeInteger(value)) refuse(`${what} is not an integer`);
}
