import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMemoryStore } from '@hallkit/store';
import { createManualClock } from '../manual-clock.ts';
import { monday9, openTestHall, type TestHall } from './host-fixture.ts';

const minuteMs = 60_000;

/** Moves the clock and lets what fell due be done. */
async function pass(hall: TestHall, ms: number): Promise<void> {
  hall.clock.advance(ms);
  for (let turn = 0; turn < 40; turn++) {
    await new Promise(setImmediate);
    hall.clock.advance(0);
  }
}

function types(hall: TestHall): Promise<string[]> {
  return hall.store.read(hall.host.stream, 0, 1000).then((events) => events.map(({ type }) => type));
}

test('a window whose console is silent for two minutes counts as unattended, and as attended when it is back', async () => {
  const hall = await openTestHall();
  await hall.staff('w1');
  const leave = hall.host.attendance.connect('desk-w1');
  await pass(hall, 10 * minuteMs);
  assert.equal(hall.host.state.windows[0]?.attended, true);
  leave();
  await pass(hall, 119_000);
  assert.equal(hall.host.state.windows[0]?.attended, true);
  await pass(hall, 2_000);
  assert.equal(hall.host.state.windows[0]?.attended, false);
  const leaveAgain = hall.host.attendance.connect('desk-w1');
  await pass(hall, 0);
  assert.equal(hall.host.state.windows[0]?.attended, true);
  leaveAgain();
  await pass(hall, 121_000);
  assert.equal(hall.host.state.windows[0]?.attended, false);
  hall.host.attendance.connect('desk-w1');
  await pass(hall, 0);
  assert.equal(hall.host.state.windows[0]?.attended, true);
});

test('commands are a sign of life of a console without a live connection', async () => {
  const hall = await openTestHall();
  await hall.staff('w1');
  for (let minute = 0; minute < 5; minute++) {
    await pass(hall, minuteMs);
    await hall.ask('clerk:w1', 'call-next', { window: 'w1' });
  }
  assert.equal(hall.host.state.windows[0]?.attended, true);
  assert.equal((await types(hall)).includes('WindowUnattended'), false);
});

test('a time-boxed change of a window ends by itself, once, whatever the number of nodes', async () => {
  const store = createMemoryStore();
  const clock = createManualClock(monday9);
  const one = await openTestHall({ store, clock });
  const two = await openTestHall({ store, clock });
  const until = monday9 + 30 * minuteMs;
  await one.must('manager', 'change-window-services', {
    window: 'w1',
    services: ['tax'],
    until,
    reason: 'noon',
  });
  await two.host.refresh();
  await pass(one, 31 * minuteMs);
  await two.host.refresh();
  assert.deepEqual(one.host.state.windows[0]?.services, ['tax', 'land']);
  assert.deepEqual(two.host.state.windows[0]?.services, ['tax', 'land']);
  assert.equal((await types(one)).filter((type) => type === 'WindowServicesChanged').length, 2);
});

test('the service day turns at the hall’s own midnight though nobody presses anything', async () => {
  const hall = await openTestHall();
  await hall.take();
  assert.equal(hall.host.state.day, '2026-11-23');
  await pass(hall, 15 * 60 * minuteMs + 1_000);
  assert.equal(hall.host.state.day, '2026-11-24');
  const answer = await hall.must('device:kiosk', 'take-number', {
    legs: [{ service: 'tax' }],
    channel: 'kiosk',
  });
  assert.equal(answer.number, 'A001');
});

test('a stopped hall asks for nothing more', async () => {
  const hall = await openTestHall();
  await hall.staff('w1');
  await hall.registry.close();
  const head = await hall.store.head(hall.host.stream);
  await pass(hall, 60 * minuteMs);
  assert.deepEqual(await hall.store.head(hall.host.stream), head);
  const reply = await hall.ask('device:kiosk', 'take-number', {
    legs: [{ service: 'tax' }],
    channel: 'kiosk',
  });
  assert.equal(!reply.ok && reply.refusal.code, 'shutting_down');
});
