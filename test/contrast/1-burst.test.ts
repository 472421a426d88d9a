/** Contrast test 1: ten calls within a fifth of a second, on three screens. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contrastHall } from './contrast-hall.ts';
import { startHall } from './hall-server.ts';
import { openScreen } from './screen-listener.ts';

const CALLS = 10;
const BURST_MS = 200;

test('ten calls in 200 ms stand on every screen and are announced in order, none merged, none lost', async (t) => {
  const hall = await startHall(t, contrastHall(CALLS + 2));
  const kiosk = await hall.device('kiosk');
  const screenDevice = await hall.device('screen');
  const clerks = await Promise.all(Array.from({ length: CALLS }, (_, n) => hall.clerk(`w${n + 3}`)));
  for (let n = 0; n < CALLS; n++)
    await kiosk.does('take-number', { legs: [{ service: 'tax' }], channel: 'kiosk' });
  const screens = [1, 2, 3].map(() => openScreen(screenDevice, hall.url));
  t.after(() => screens.forEach((screen) => screen.close()));
  await Promise.all(screens.map((screen) => screen.until(() => screen.view.status === 'live')));

  const answers = await Promise.all(
    clerks.map((clerk, n) => clerk.does('call-next', { window: `w${n + 3}` })),
  );

  const instants = answers.map(({ at }) => at);
  assert.ok(Math.max(...instants) - Math.min(...instants) <= BURST_MS, 'the calls were one burst');
  const called = answers.map(({ seq }) => seq).sort((a, b) => a - b);
  for (const screen of screens) {
    await screen.until(() => screen.calls().length === CALLS);
    assert.deepEqual(
      screen.calls().map(({ seq }) => seq),
      called,
    );
    assert.deepEqual(screen.said, called);
    assert.equal(new Set(screen.calls().map(({ number }) => number)).size, CALLS);
  }
});
