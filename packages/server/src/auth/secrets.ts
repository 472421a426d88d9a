import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 random bits as base64url text: refresh tokens and device secrets. */
export function randomSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** Sha-256 of a secret as base64url text: all that is ever stored of it. */
export function secretHash(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

/** Whether a secret has this hash, in a time that does not depend on where they differ. */
export function matchesHash(secret: string, hash: string): boolean {
  const given = createHash('sha256').update(secret).digest();
  const wanted = Buffer.from(hash, 'base64url');
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

const ID_ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A random id of 12 letters and digits (59 bits) that is never a secret. */
export function randomId(): string {
  return [...randomBytes(12)].map((byte) => ID_ALPHABET[byte % ID_ALPHABET.length]).join('');
}
