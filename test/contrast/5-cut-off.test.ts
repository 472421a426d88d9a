/**
 * Contrast test 5: a screen without network for a minute while five numbers are called. The browser's half, with banner,
 * captions and no reload, is `test/e2e/cut-network.test.ts`.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { systemClock } from '@hallkit/server';
import { startCutProxy } from '../e2e/cut-proxy.ts';
import { contrastHall } from './contrast-hall.ts';
import { startHall } from './hall-server.ts';
import { openScreen } from './screen-listener.ts';

const MISSED = 5;
const CUT_MS = 60_000;
const RIGHT_AGAIN_MS = 1_000;

test('a screen cut off for a minute shows the five missed calls at once on return, and shouts none of them', async (t) => {
  let passedMs = 0;
  const now = () => systemClock.now() + passedMs;
  const hall = await startHall(t, contrastHall(MISSED + 3), { clock: { ...systemClock, now } });
  const proxy = await startCutProxy(hall.url);
  t.after(() => proxy.close());
  const kiosk = await hall.device('kiosk');
  const clerks = await Promise.all(Array.from({ length: MISSED + 1 }, (_, n) => hall.clerk(`w${n + 3}`)));
  const call = async (n: number) => {
    await kiosk.does('take-number', { legs: [{ service: 'tax' }], channel: 'kiosk' });
    return (await clerks[n]!.does('call-next', { window: `w${n + 3}` })).seq;
  };
  const screen = openScreen(await hall.device('screen'), proxy.url, now);
  t.after(() => screen.close());
  await screen.until(() => screen.view.status === 'live');
  const heard = await call(0);
  await screen.until(() => screen.said.includes(heard));

  proxy.cut();
  const missed = [await call(1), await call(2), await call(3), await call(4), await call(5)];
  await screen.until(() => screen.client.connection.status !== 'live');
  assert.equal(screen.calls().length, 1, 'nothing came through');
  passedMs += CUT_MS;
  proxy.restore();
  await screen.until(() => screen.client.connection.status === 'live');
  const backAt = systemClock.now();
  await screen.until(() => screen.calls().length === MISSED + 1);

  assert.ok(systemClock.now() - backAt <= RIGHT_AGAIN_MS, 'right within a second of return');
  assert.deepEqual(
    screen.calls().map(({ seq }) => seq),
    [heard, ...missed],
  );
  assert.deepEqual(screen.said, [heard]);
});
