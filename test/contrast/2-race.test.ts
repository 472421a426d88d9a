/** Contrast test 2: fifty windows press *next* in the same instant. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contrastHall } from './contrast-hall.ts';
import { startHall } from './hall-server.ts';

const WINDOWS = 50;

test('fifty windows that press next at once get fifty different visitors, and no clerk an error', async (t) => {
  const hall = await startHall(t, contrastHall(WINDOWS + 2));
  const kiosk = await hall.device('kiosk');
  const windows = Array.from({ length: WINDOWS }, (_, n) => `w${n + 3}`);
  const clerks = await Promise.all(windows.map((window) => hall.clerk(window)));
  const taken = await Promise.all(
    windows.map(() => kiosk.does('take-number', { legs: [{ service: 'land' }], channel: 'kiosk' })),
  );

  const answers = await Promise.all(
    clerks.map((clerk, n) => clerk.does('call-next', { window: windows[n]! })),
  );

  const called = answers.map(({ ticket }) => ticket).sort((a, b) => a - b);
  assert.deepEqual(
    called,
    taken.map(({ ticket }) => ticket).sort((a, b) => a - b),
  );
  const holders = hall.host.state.windows.filter(({ ticket }) => ticket !== 0);
  assert.equal(new Set(holders.map(({ ticket }) => ticket)).size, WINDOWS);
  assert.equal(hall.host.state.waiting, 0);
});
