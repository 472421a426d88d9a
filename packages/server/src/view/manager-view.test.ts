import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ViewRow } from '@hallkit/protocol';
import { openTestHall, testHall, type TestHall } from '../host/host-fixture.ts';
import { projectView } from './project-view.ts';

const minuteMs = 60_000;

type RowOf<K extends ViewRow['kind']> = Extract<ViewRow, { kind: K }>;

function rowsOf<K extends ViewRow['kind']>(
  hall: TestHall,
  kind: K,
): readonly (readonly [string, RowOf<K>])[] {
  const rows = projectView('manager', {}, { state: hall.host.state, now: hall.clock.now() });
  return [...rows].filter((entry): entry is [string, RowOf<K>] => entry[1].kind === kind);
}

/** A tax window, and a land window with four people before it. */
async function hallWithQueue(): Promise<TestHall> {
  const dedicated = { zone: 'east', kind: 'dedicated', qualified: ['*'] } as const;
  const hall = await openTestHall({
    hall: testHall(0, {
      alerts: { queuePerWindow: 3 },
      allocation: { restMinutes: 5 },
      presets: [{ id: 'noon', name: { 'zh-CN': '午间' }, windows: { w1: ['land'] } }],
      windows: [
        { ...dedicated, id: 'w1', number: 1, services: ['tax'] },
        { ...dedicated, id: 'w2', number: 2, services: ['land'] },
      ],
    }),
  });
  await hall.staff('w1');
  await hall.staff('w2');
  for (let taken = 0; taken < 4; taken++) await hall.take('land');
  return hall;
}

test('the board shows what would help, until it is done', async () => {
  const hall = await hallWithQueue();
  const [[key, advice] = []] = rowsOf(hall, 'advice');
  assert.equal(key, 'advice:w1');
  assert.deepEqual(
    [advice?.services, advice?.extra, advice?.reason.code, advice?.rank],
    [['tax', 'land'], 'land', 'lend', 0],
  );
  assert.ok(advice && advice.drainMsAfter < advice.drainMsBefore);
  await hall.must('manager', 'change-window-services', {
    window: 'w1',
    services: advice.services,
    reason: advice.reason.code,
  });
  assert.deepEqual(rowsOf(hall, 'advice'), [], 'though the advice is a moment old');
});

test('the board shows the mode in force beside the hall file’s, the rules and the presets', async () => {
  const hall = await hallWithQueue();
  await hall.must('manager', 'set-allocation-mode', { mode: 'auto' });
  assert.deepEqual(rowsOf(hall, 'allocation'), [
    [
      'allocation:',
      {
        kind: 'allocation',
        mode: 'auto',
        fileMode: 'advise',
        rules: {
          restMinutes: 5,
          gainMinutes: 2.5,
          ownNeed: 1.3,
          lookBackMinutes: 30,
          lookAheadMinutes: 10,
        },
        presets: [{ id: 'noon', name: { 'zh-CN': '午间' } }],
      },
    ],
  ]);
  assert.deepEqual(rowsOf(hall, 'advice'), [], 'in auto mode it is done, not shown');
});

test('an alert is there with who has seen it, and goes with its cause', async () => {
  const hall = await hallWithQueue();
  const at = hall.clock.now();
  const alert = {
    kind: 'alert',
    alert: 'queue-per-window',
    service: 'land',
    value: 4,
    limit: 3,
    since: at,
    acknowledgedBy: '',
    acknowledgedAt: 0,
  };
  assert.deepEqual(rowsOf(hall, 'alert'), [['alert:queue-per-window:land', alert]]);
  await hall.must('manager:chen', 'acknowledge-alert', { service: 'land', alert: 'queue-per-window' });
  assert.deepEqual(
    rowsOf(hall, 'alert').map(([, row]) => row),
    [{ ...alert, acknowledgedBy: 'manager:chen', acknowledgedAt: at }],
  );
  await hall.must('clerk:w2', 'call-next', { window: 'w2' });
  assert.deepEqual(rowsOf(hall, 'alert'), []);
});

test('a wait that grows too long shows without any event', async () => {
  const hall = await hallWithQueue();
  hall.clock.advance(31 * minuteMs);
  assert.deepEqual(
    rowsOf(hall, 'alert').map(([key, { value }]) => [key, value]),
    [
      ['alert:queue-per-window:land', 4],
      ['alert:long-wait:land', 31],
    ],
  );
});

test('the board says how told waits came true', async () => {
  const hall = await hallWithQueue();
  assert.deepEqual(rowsOf(hall, 'estimate'), []);
  const { p50Ms } = hall.host.state.tickets.get(2)?.told ?? { p50Ms: 0 };
  hall.clock.advance(minuteMs);
  await hall.must('clerk:w2', 'call-next', { window: 'w2' });
  await hall.must('clerk:w2', 'call-next', { window: 'w2' });
  // The first had been told to be called at once, within a minute.
  assert.deepEqual(rowsOf(hall, 'estimate'), [
    [
      'estimate:land',
      {
        kind: 'estimate',
        service: 'land',
        told: 2,
        meanErrorMs: Math.round((minuteMs + Math.abs(p50Ms - minuteMs)) / 2),
        coverage: 1000,
        over: 500,
      },
    ],
  ]);
});
