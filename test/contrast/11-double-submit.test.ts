/** Contrast test 11: one press that arrives more than once. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId } from './caller.ts';
import { contrastHall } from './contrast-hall.ts';
import { startHall } from './hall-server.ts';

const TAX = { legs: [{ service: 'tax' }], channel: 'kiosk' } as const;

test('a kiosk press that is sent five times at once and again later gives one ticket and one answer', async (t) => {
  const hall = await startHall(t, contrastHall(3));
  const kiosk = await hall.device('kiosk');
  const press = newId();
  const together = await Promise.all(Array.from({ length: 5 }, () => kiosk.sends('take-number', TAX, press)));
  const later = await kiosk.sends('take-number', TAX, press);
  for (const reply of [...together, later]) assert.deepEqual(reply, together[0]);
  assert.equal(later.status, 200);
  assert.equal(hall.host.state.waiting, 1);
});

test('a next that is sent twice calls one visitor', async (t) => {
  const hall = await startHall(t, contrastHall(3));
  const kiosk = await hall.device('kiosk');
  const clerk = await hall.clerk('w1');
  for (let n = 0; n < 3; n++) await kiosk.does('take-number', TAX);
  const press = newId();
  const [first, second] = await Promise.all([
    clerk.sends('call-next', { window: 'w1' }, press),
    clerk.sends('call-next', { window: 'w1' }, press),
  ]);
  assert.deepEqual(second, first);
  assert.equal(first.status, 200);
  assert.equal(hall.host.state.waiting, 2);
});

test('another press under the same id is refused and changes nothing', async (t) => {
  const hall = await startHall(t, contrastHall(3));
  const kiosk = await hall.device('kiosk');
  const press = newId();
  await kiosk.does('take-number', TAX, press);
  const other = { legs: [{ service: 'land' }], channel: 'kiosk' } as const;
  const { code, status } = await kiosk.isRefused('take-number', other, press);
  assert.deepEqual([code, status], ['idempotency_key_reused', 422]);
  assert.equal(hall.host.state.waiting, 1);
});

test('the same id of two kiosks is two presses', async (t) => {
  const hall = await startHall(t, contrastHall(3));
  const press = newId();
  const numbers = [];
  for (const kiosk of [await hall.device('kiosk'), await hall.device('kiosk')]) {
    numbers.push((await kiosk.does('take-number', TAX, press)).number);
  }
  assert.deepEqual(numbers, ['A001', 'A002']);
});
