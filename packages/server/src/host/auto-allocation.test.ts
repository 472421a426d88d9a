import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { HallFile } from '@hallkit/core';
import { createMemoryStore } from '@hallkit/store';
import { createManualClock } from '../manual-clock.ts';
import { monday9, openTestHall, testHall, type TestHall, type TestHallOptions } from './host-fixture.ts';

const minuteMs = 60_000;

/** One land window with a queue, and a tax window whose clerk could help. */
function lendingHall(mode: 'fixed' | 'advise' | 'auto'): HallFile {
  const dedicated = { zone: 'east', kind: 'dedicated', qualified: ['*'] } as const;
  return testHall(0, {
    allocation: { mode },
    presets: [{ id: 'noon', name: { 'zh-CN': '午间' }, windows: { w1: ['land'] } }],
    windows: [
      { ...dedicated, id: 'w1', number: 1, services: ['tax'] },
      { ...dedicated, id: 'w2', number: 2, services: ['land'] },
    ],
  });
}

/** Opens the hall with clerks at both windows and five people waiting for land. */
async function needyHall(
  mode: 'fixed' | 'advise' | 'auto',
  options: TestHallOptions = {},
): Promise<TestHall> {
  const hall = await openTestHall({ hall: lendingHall(mode), ...options });
  for (const window of ['w1', 'w2']) {
    await hall.staff(window);
    hall.host.attendance.connect(`desk-${window}`);
  }
  for (let taken = 0; taken < 5; taken++) await hall.take('land');
  return hall;
}

/** Moves the clock a second at a time and lets what fell due be done. */
async function pass(hall: TestHall, ms: number): Promise<void> {
  for (let passed = 0; passed < ms; passed += 1000) {
    hall.clock.advance(1000);
    for (let turn = 0; turn < 4; turn++) await new Promise(setImmediate);
  }
}

async function changes(hall: TestHall): Promise<{ readonly actor: string; readonly reason: string }[]> {
  const events = await hall.store.read(hall.host.stream, 0, 1000);
  return events
    .filter(({ type }) => type === 'WindowServicesChanged')
    .map(({ actor, data }) => ({ actor, reason: (JSON.parse(data) as { reason: string }).reason }));
}

function servedAt(hall: TestHall, index: number): readonly string[] | undefined {
  return hall.host.state.windows[index]?.services;
}

test('in auto mode a window lends its time within half a minute, and the log says who and why', async () => {
  const hall = await needyHall('auto');
  await pass(hall, 60_000);
  assert.deepEqual(servedAt(hall, 0), ['tax', 'land']);
  assert.deepEqual(await changes(hall), [{ actor: 'system:server', reason: 'lend' }]);
  await hall.registry.close();
});

test('two nodes on one store follow the same advice once', async () => {
  const store = createMemoryStore();
  const clock = createManualClock(monday9);
  const one = await needyHall('auto', { store, clock });
  const two = await openTestHall({ hall: lendingHall('auto'), store, clock });
  for (const window of ['w1', 'w2']) two.host.attendance.connect(`desk-${window}`);
  await two.host.refresh();
  await pass(one, 3 * minuteMs);
  await two.host.refresh();
  assert.deepEqual(
    [servedAt(one, 0), servedAt(two, 0)],
    [
      ['tax', 'land'],
      ['tax', 'land'],
    ],
  );
  assert.equal((await changes(one)).length, 1);
  await Promise.all([one.registry.close(), two.registry.close()]);
});

test('advice is only shown in advise mode, until a manager turns auto mode on, and off again', async () => {
  const hall = await needyHall('advise');
  await pass(hall, minuteMs);
  assert.deepEqual(await changes(hall), []);
  await hall.must('manager', 'set-allocation-mode', { mode: 'auto' });
  await pass(hall, minuteMs);
  assert.equal((await changes(hall)).length, 1);
  await hall.must('manager', 'set-allocation-mode', { mode: 'fixed' });
  await hall.must('manager', 'change-window-services', { window: 'w1', services: [], reason: 'plan' });
  await pass(hall, 25 * minuteMs);
  assert.equal((await changes(hall)).length, 2, 'the manager’s own change and no other');
  await hall.registry.close();
});

test('a mode set live outlives a restart', async () => {
  const store = createMemoryStore();
  const clock = createManualClock(monday9);
  const before = await openTestHall({ hall: lendingHall('advise'), store, clock });
  await before.must('manager', 'set-allocation-mode', { mode: 'auto' });
  await before.registry.close();
  const after = await needyHall('advise', { store, clock });
  assert.equal(after.host.plan.allocation.mode, 'auto');
  await pass(after, minuteMs);
  assert.equal((await changes(after)).length, 1);
  await after.registry.close();
});

test('a hall in auto mode with nothing to change writes nothing', async () => {
  const hall = await openTestHall({ hall: lendingHall('auto') });
  await hall.staff('w1');
  hall.host.attendance.connect('desk-w1');
  const head = await hall.store.head(hall.host.stream);
  await pass(hall, 5 * minuteMs);
  assert.deepEqual(await hall.store.head(hall.host.stream), head);
  await hall.registry.close();
});

test('a preset for a time ends by itself', async () => {
  const hall = await openTestHall({ hall: lendingHall('fixed') });
  await hall.must('manager', 'apply-preset', { preset: 'noon', until: monday9 + 2 * minuteMs });
  assert.deepEqual(servedAt(hall, 0), ['land']);
  await pass(hall, 3 * minuteMs);
  assert.deepEqual(servedAt(hall, 0), ['tax']);
  assert.deepEqual(await changes(hall), [
    { actor: 'manager:manager', reason: 'preset:noon' },
    { actor: 'system:server', reason: 'time-box' },
  ]);
  await hall.registry.close();
});
