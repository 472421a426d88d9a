import { hash } from 'node:crypto';

const blockBytes = 64;

/**
 * HMAC-SHA256 (RFC 2104) under one key. By two one-shot hashes: 3 µs, where an `Hmac` object takes 100 µs to set up,
 * and every command needs up to three.
 */
export class HmacKey {
  readonly #inner: Buffer;
  readonly #outer: Buffer;

  /** `key` has at most 64 bytes. */
  constructor(key: Buffer) {
    this.#inner = padded(key, 0x36);
    this.#outer = padded(key, 0x5c);
  }

  /** 32 bytes. */
  digest(text: string): Buffer {
    const inner = hash('sha256', Buffer.concat([this.#inner, Buffer.from(text)]), 'buffer');
    return hash('sha256', Buffer.concat([this.#outer, inner]), 'buffer');
  }
}

function padded(key: Buffer, pad: number): Buffer {
  if (key.length > blockBytes) throw new RangeError(`an HMAC key has at most ${blockBytes} bytes`);
  const block = Buffer.alloc(blockBytes, pad);
  key.forEach((byte, index) => (block[index] = byte ^ pad));
  return block;
}
