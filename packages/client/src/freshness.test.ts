import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FakeTime } from '../testing/fake-time.ts';
import { Freshness } from './freshness.ts';

function watched() {
  const time = new FakeTime();
  let silences = 0;
  const freshness = new Freshness(time.after, () => (silences += 1));
  return { time, freshness, silences: () => silences };
}

test('what was seen is fresh for eight seconds and no longer', async () => {
  const { time, freshness, silences } = watched();
  freshness.seen();
  await time.advance(7_999);
  assert.equal(freshness.isFresh, true);
  await time.advance(1);
  assert.deepEqual([freshness.isFresh, silences()], [false, 1]);
});

test('news that was old when it came is fresh for what is left', async () => {
  const { time, freshness } = watched();
  freshness.seen(5_000);
  await time.advance(2_999);
  assert.equal(freshness.isFresh, true);
  await time.advance(1);
  assert.equal(freshness.isFresh, false);
  freshness.seen(10_000);
  assert.equal(freshness.isFresh, false);
});

test('a clock set back makes nothing fresh', async () => {
  const { time, freshness } = watched();
  freshness.seen();
  time.leap(-3_600_000);
  await time.advance(3_610_000);
  assert.equal(freshness.isFresh, false);
});

test('silence is told again and again, and never after the end', async () => {
  const { time, freshness, silences } = watched();
  freshness.expect();
  await time.advance(30_000);
  assert.equal(silences(), 3);
  freshness.stop();
  await time.advance(60_000);
  assert.deepEqual([silences(), time.waiting], [3, 0]);
});
