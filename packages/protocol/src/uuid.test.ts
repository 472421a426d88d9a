import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { commandIdRandomBytes, isCommandId, newCommandId } from './uuid.ts';

const bytes = fc.uint8Array({ minLength: commandIdRandomBytes, maxLength: commandIdRandomBytes });
const instant = fc.integer({ min: 0, max: 2 ** 48 - 1 });

test('the example of RFC 9562 comes out as written there', () => {
  const random = Uint8Array.from([0xcc, 0xc3, 0x98, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f]);
  random[0] = 0x0c;
  random[2] = 0x18;
  assert.equal(newCommandId(0x017f22e279b0, random), '017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
});

test('every id is a command id', () => {
  fc.assert(fc.property(instant, bytes, (now, random) => isCommandId(newCommandId(now, random))));
});

test('ids sort by when they were made', () => {
  fc.assert(
    fc.property(instant, instant, bytes, bytes, (a, b, x, y) => {
      fc.pre(a < b);
      return newCommandId(a, x) < newCommandId(b, y);
    }),
  );
});

test('too little randomness is refused', () => {
  assert.throws(() => newCommandId(0, new Uint8Array(9)), RangeError);
});

test('upper case, other versions and other values are no command ids', () => {
  for (const value of [
    '',
    'A',
    '017F22E2-79B0-7CC3-98C4-DC0C0C07398F',
    '017f22e2-79b0-4cc3-98c4-dc0c0c07398f',
    1,
  ]) {
    assert.equal(isCommandId(value), false);
  }
});
