import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BackOff } from './back-off.ts';

const bounds = { min: 200, max: 2_000 };

test('waits double up to the bound and begin again after a reset', () => {
  const backOff = new BackOff(bounds, () => 0.5);
  assert.deepEqual(
    [1, 2, 3, 4, 5, 6].map(() => backOff.next()),
    [200, 400, 800, 1_600, 2_000, 2_000],
  );
  backOff.reset();
  assert.equal(backOff.next(), 200);
});

test('half of a wait is left to chance', () => {
  assert.equal(new BackOff(bounds, () => 0).next(), 100);
  assert.equal(new BackOff(bounds, () => 1).next(), 300);
});

test('a busy server is given twice the wait', () => {
  assert.equal(new BackOff(bounds, () => 0.5).next(2), 400);
});
