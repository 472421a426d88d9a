import assert from 'node:assert/strict';
import { createHmac, randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { HmacKey } from './hmac.ts';

test('the digest is that of the platform, for any text and key length', () => {
  for (const bytes of [1, 16, 32, 63, 64]) {
    const key = randomBytes(bytes);
    for (const text of ['', 'ticket|hall/small|1|0', '嘉定'.repeat(100)]) {
      assert.deepEqual(new HmacKey(key).digest(text), createHmac('sha256', key).update(text).digest());
    }
  }
});

test('a key that would have to be hashed first is refused', () => {
  assert.throws(() => new HmacKey(randomBytes(65)), RangeError);
});
