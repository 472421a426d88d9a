/** Contrast test 6: the numbering day of a hall in UTC+8, over 08:00 (midnight in UTC) and over its own midnight. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createManualClock } from '../../packages/server/src/manual-clock.ts';
import { contrastHall } from './contrast-hall.ts';
import { startHall } from './hall-server.ts';

const MINUTE_MS = 60_000;

test('numbers go on over 08:00 and start again at the hall’s own midnight', async (t) => {
  const clock = createManualClock(Date.parse('2026-11-23T07:59:00+08:00'));
  const hall = await startHall(t, contrastHall(3), { clock });
  const kiosk = await hall.device('kiosk');
  const take = async () =>
    (await kiosk.does('take-number', { legs: [{ service: 'tax' }], channel: 'kiosk' })).receipt!;
  const moveTo = (instant: string) => clock.advance(Date.parse(instant) - clock.now());

  assert.equal((await take()).number, 'A001');
  clock.advance(2 * MINUTE_MS);
  assert.equal((await take()).number, 'A002', 'not a new day at midnight of UTC');
  moveTo('2026-11-23T23:59:59.999+08:00');
  const last = await take();
  assert.deepEqual([last.number, last.day], ['A003', '2026-11-23']);
  clock.advance(1);
  const first = await take();
  assert.deepEqual([first.number, first.day], ['A001', '2026-11-24']);
  moveTo('2026-11-24T08:00:00+08:00');
  assert.equal((await take()).number, 'A002');
});

test('a visitor who waits over 08:00 is called over 08:00', async (t) => {
  const clock = createManualClock(Date.parse('2026-11-23T07:59:30+08:00'));
  const hall = await startHall(t, contrastHall(3), { clock });
  const kiosk = await hall.device('kiosk');
  const clerk = await hall.clerk('w1');
  await kiosk.does('take-number', { legs: [{ service: 'tax' }], channel: 'kiosk' });
  clock.advance(MINUTE_MS);
  assert.equal((await clerk.does('call-next', { window: 'w1' })).number, 'A001');
});
