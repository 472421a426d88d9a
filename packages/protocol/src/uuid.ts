/** Random bytes `newCommandId` needs. */
export const commandIdRandomBytes = 10;

const pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/**
 * A UUIDv7 (RFC 9562, 5.7): 48 bits of time first, so that ids sort by when they were made.
 * `now` in ms since 1970; `random` at least {@link commandIdRandomBytes} bytes from a secure source.
 */
export function newCommandId(now: number, random: Uint8Array): string {
  if (random.length < commandIdRandomBytes) {
    throw new RangeError(`newCommandId needs ${commandIdRandomBytes} random bytes, not ${random.length}`);
  }
  const bytes = new Uint8Array(16);
  bytes.set(random.subarray(0, commandIdRandomBytes), 6);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, Math.floor(now / 2 ** 32));
  view.setUint32(2, now % 2 ** 32);
  view.setUint8(6, (view.getUint8(6) & 0x0f) | 0x70);
  view.setUint8(8, (view.getUint8(8) & 0x3f) | 0x80);
  return written(bytes);
}

/** Whether a value is a command id: a lower-case UUIDv7. */
export function isCommandId(value: unknown): value is string {
  return typeof value === 'string' && pattern.test(value);
}

function written(bytes: Uint8Array): string {
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
