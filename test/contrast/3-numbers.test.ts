/**
 * Contrast test 3: a thousand numbers taken at once at eight kiosks. That none is lost over a kill -9 is shown by
 * `test/faults/hall-kill-nine.test.ts`.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CommandAnswer } from '@hallkit/protocol';
import { contrastHall } from './contrast-hall.ts';
import { startHall } from './hall-server.ts';

const KIOSKS = 8;
const TICKETS = 1000;
const SERVICES = ['tax', 'land', 'help'];
/** No machine takes numbers that fast; the test is about numbers, not about rates. */
const NO_RATE = { perSecond: 10_000, burst: 10_000 };

test('a thousand numbers taken at once at eight kiosks have no gap and no duplicate', async (t) => {
  const hall = await startHall(t, contrastHall(3), { config: { principalRate: NO_RATE } });
  const kiosks = await Promise.all(Array.from({ length: KIOSKS }, () => hall.device('kiosk')));

  const answers = await Promise.all(
    Array.from({ length: TICKETS }, (_, n) => {
      const legs = [{ service: SERVICES[n % SERVICES.length]! }];
      return kiosks[n % KIOSKS]!.does('take-number', { legs, channel: 'kiosk' });
    }),
  );

  assert.deepEqual(
    answers.map(({ ticket }) => ticket).sort((a, b) => a - b),
    Array.from({ length: TICKETS }, (_, n) => n + 1),
  );
  for (const prefix of ['A', 'B', 'C'])
    assert.deepEqual(ordinalsOf(answers, prefix), counted(answers, prefix));
  assert.equal(hall.host.state.waiting, TICKETS);
});

function ordinalsOf(answers: readonly CommandAnswer[], prefix: string): number[] {
  const numbers = answers.map(({ number }) => number).filter((number) => number.startsWith(prefix));
  return numbers.map((number) => Number(number.slice(1))).sort((a, b) => a - b);
}

function counted(answers: readonly CommandAnswer[], prefix: string): number[] {
  return ordinalsOf(answers, prefix).map((_, index) => index + 1);
}
