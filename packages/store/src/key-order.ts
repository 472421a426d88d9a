/** Orders keys by their UTF-8 bytes, as databases do; UTF-16 order differs beyond the basic plane. */
export function byUtf8(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
