import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { HallState } from '@hallkit/core';
import type { ViewName, ViewParams, ViewRow } from '@hallkit/protocol';
import { openTestHall, seeded, testHall, type TestHall } from '../host/host-fixture.ts';
import { diffRows } from './diff-rows.ts';
import { projectView } from './project-view.ts';
import type { Rows } from './view-input.ts';

const followed: readonly (readonly [ViewName, ViewParams[ViewName]])[] = [
  ['kiosk', {}],
  ['screen', {}],
  ['screen', { zone: 'west' }],
  ['window', { window: 'w1' }],
  ['counter', { window: 'w2' }],
  ['manager', {}],
  ['ticket', { ticket: 2 }],
  ['status', {}],
];

const zones = [
  { id: 'east', name: { 'zh-CN': '东区', en: 'East' }, floor: 1 },
  { id: 'west', name: { 'zh-CN': '西区', en: 'West' }, floor: 2 },
];

const none: Rows = new Map();

/** What a client holds: rows it has put together from patches alone. */
function patched(held: Map<string, ViewRow>, diff: ReturnType<typeof diffRows>): void {
  for (const [key, row] of Object.entries(diff?.set ?? {})) held.set(key, structuredClone(row));
  for (const key of diff?.remove ?? []) held.delete(key);
}

/** One random press; most are refused, as in a real hall. */
async function press(hall: TestHall, random: () => number): Promise<void> {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const window = pick(['w1', 'w2', 'w3']);
  const who = `clerk:${window}` as const;
  const ticket = 1 + Math.floor(random() * Math.max(1, hall.host.state.lastTicketId));
  const presses: readonly (() => Promise<unknown>)[] = [
    () =>
      hall.ask('device:kiosk', 'take-number', {
        legs: [{ service: pick(['tax', 'land']) }],
        channel: 'kiosk',
      }),
    () =>
      hall.ask('device:kiosk', 'take-number', {
        legs: [{ service: pick(['tax', 'land']) }],
        channel: 'kiosk',
      }),
    () => hall.ask(who, 'sign-in', { window }),
    () => hall.ask(who, pick(['open-window', 'close-window', 'resume-window'] as const), { window }),
    () => hall.ask(who, 'pause-window', { window, reason: 'break' }),
    () => hall.ask(who, 'call-next', { window }),
    () =>
      hall.ask(who, pick(['recall', 'start-service', 'no-show', 'park-ticket', 'undo'] as const), { window }),
    () => hall.ask(who, 'finish-service', { window, outcome: 'done' }),
    () => hall.ask(who, 'transfer-ticket', { window, toService: pick(['tax', 'land']), position: 'end' }),
    () => hall.ask(who, 'transfer-ticket', { window, toWindow: pick(['w1', 'w3']), position: 'front' }),
    () => hall.ask(who, 'resume-ticket', { window, ticket }),
    () => hall.ask('guide', pick(['reactivate-ticket', 'reprint-ticket'] as const), { ticket }),
    () => hall.ask('guide', 'cancel-ticket', { ticket, reason: 'left' }),
    () => hall.ask('guide', 'verify-priority', { ticket, priority: 'elderly', how: 'guide' }),
    () =>
      hall.ask('manager', 'change-window-services', {
        window,
        services: [pick(['tax', 'land'])],
        reason: 'noon',
      }),
    () =>
      hall.ask('manager', pick(['pause-intake', 'resume-intake'] as const), {
        service: 'tax',
        reason: 'system',
      }),
    () => hall.ask('manager', 'set-allocation-mode', { mode: pick(['fixed', 'advise', 'auto']) }),
    () =>
      hall.ask('manager', 'acknowledge-alert', {
        service: pick(['tax', 'land']),
        alert: pick(['queue-per-window', 'long-wait']),
      }),
  ];
  hall.clock.advance(Math.floor(random() * 60_000));
  await pick(presses)();
}

for (const seed of ['1', '2', '3', '4']) {
  test(`views put together from patches are the views built at once (seed ${seed})`, async () => {
    const random = seeded(seed);
    const base = testHall(3);
    const [tax, land] = base.services.map((service, index) => ({
      ...service,
      zone: index === 0 ? 'east' : 'west',
    }));
    assert.ok(tax && land);
    const hall = await openTestHall({
      hall: testHall(3, { zones, services: [tax, land], alerts: { queuePerWindow: 1, waitMinutes: 2 } }),
    });
    let slow: HallState = hall.host.state;
    const held = followed.map(() => new Map<string, ViewRow>());
    let shown = followed.map(() => none);
    for (let turn = 0; turn < 250; turn++) {
      await press(hall, random);
      // Patches are coalesced and figures lag: neither may matter.
      if (random() < 0.3) continue;
      if (random() < 0.5) slow = hall.host.state;
      const input = {
        state: hall.host.state,
        now: hall.clock.now(),
        slow,
        reasonOf: (id: number) => hall.host.reasonOf(id),
      };
      const fresh = followed.map(([name, params]) => projectView(name, params as never, input));
      held.forEach((rows, index) => patched(rows, diffRows(shown[index] ?? none, fresh[index] ?? none)));
      shown = fresh;
      fresh.forEach((rows, index) =>
        assert.deepEqual(held[index], new Map(rows), `${followed[index]?.[0]} after press ${turn}`),
      );
    }
  });
}

test('nothing changed makes no patch, and one call leaves the other rows alone', async () => {
  const hall = await openTestHall({ hall: testHall(200) });
  await hall.staff('w7');
  await hall.take();
  const show = () => projectView('screen', {}, { state: hall.host.state, now: hall.clock.now() });
  const before = show();
  assert.equal(diffRows(before, show()), undefined);
  await hall.must('clerk:w7', 'call-next', { window: 'w7' });
  const after = show();
  const diff = diffRows(before, after);
  const same = [...after].filter(([key, row]) => before.get(key) === row).length;
  assert.ok(same >= after.size - 4, 'unchanged rows are the same objects');
  assert.deepEqual(
    Object.keys(diff?.set ?? {})
      .map((key) => key.split(':')[0])
      .sort(),
    ['call', 'service', 'window'],
  );
});
