import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  createMemoryStore,
  StoreError,
  storeErrorCodes,
  verifyStream,
  type MemoryStoreHooks,
} from '@hallkit/store';
import { createManualClock } from '../manual-clock.ts';
import { monday9, openTestHall, testHall, type TestHall } from './host-fixture.ts';

/** Hooks a test can change while the store runs. */
function changeable(): { hooks: MemoryStoreHooks; before?: () => void | Promise<void>; after?: () => void } {
  const held: ReturnType<typeof changeable> = {
    hooks: { beforeCommit: () => held.before?.(), afterCommit: () => held.after?.() },
  };
  return held;
}

/** A gate that appends wait at until it is opened. */
function gate(): { readonly wait: () => Promise<void>; readonly reached: Promise<void>; open: () => void } {
  let open: () => void = () => undefined;
  let reach: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  const reached = new Promise<void>((resolve) => (reach = resolve));
  return { wait: () => (reach(), opened), reached, open };
}

async function staffed(windows: number, hall?: TestHall): Promise<TestHall> {
  const open = hall ?? (await openTestHall({ hall: testHall(windows) }));
  for (let number = 1; number <= windows; number++) await open.staff(`w${number}`);
  return open;
}

test('fifty windows that press next at once over fifty tickets call fifty different ones', async () => {
  const hall = await staffed(50);
  await Promise.all(Array.from({ length: 50 }, () => hall.take()));
  const replies = await Promise.all(
    Array.from({ length: 50 }, (_, index) =>
      hall.must(`clerk:w${index + 1}`, 'call-next', { window: `w${index + 1}` }),
    ),
  );
  assert.equal(new Set(replies.map(({ ticket }) => ticket)).size, 50);
  assert.equal(new Set(replies.map(({ number }) => number)).size, 50);
});

test('a thousand numbers taken at once have no gap and no repeat', async () => {
  const hall = await openTestHall();
  const tickets = await Promise.all(Array.from({ length: 1000 }, () => hall.take()));
  assert.deepEqual(
    tickets.toSorted((a, b) => a - b),
    Array.from({ length: 1000 }, (_, index) => index + 1),
  );
  const report = await verifyStream(hall.store, hall.host.stream);
  assert.equal(report.firstBad, undefined);
});

test('the same press sent twice takes one number and gets the same answer', async () => {
  const hall = await openTestHall();
  const payload = { legs: [{ service: 'tax' }], channel: 'kiosk' };
  const [first, second] = await Promise.all([
    hall.must('device:kiosk', 'take-number', payload, 'press-1'),
    hall.must('device:kiosk', 'take-number', payload, 'press-1'),
  ]);
  const third = await hall.must('device:kiosk', 'take-number', payload, 'press-1');
  assert.deepEqual(second, first);
  assert.equal(JSON.stringify(third), JSON.stringify(first));
  assert.equal(hall.host.state.lastTicketId, 1);
});

test('another body under the same id is refused, whether the first is durable or not', async () => {
  const hall = await openTestHall();
  const first = hall.ask(
    'device:kiosk',
    'take-number',
    { legs: [{ service: 'tax' }], channel: 'kiosk' },
    'press-1',
  );
  const other = { legs: [{ service: 'land' }], channel: 'kiosk' };
  const early = await hall.ask('device:kiosk', 'take-number', other, 'press-1');
  await first;
  const late = await hall.ask('device:kiosk', 'take-number', other, 'press-1');
  for (const reply of [early, late]) assert.equal(!reply.ok && reply.refusal.code, 'idempotency_key_reused');
});

test('ids are scoped to the principal', async () => {
  const hall = await openTestHall();
  const payload = { legs: [{ service: 'tax' }], channel: 'kiosk' };
  const one = await hall.must('device:one', 'take-number', payload, 'press-1');
  const two = await hall.must('device:two', 'take-number', payload, 'press-1');
  assert.notEqual(one.ticket, two.ticket);
});

test('a repeat waits until the first is durable', async () => {
  const held = changeable();
  const hall = await openTestHall({ store: createMemoryStore(held.hooks) });
  const stop = gate();
  held.before = stop.wait;
  const payload = { legs: [{ service: 'tax' }], channel: 'kiosk' };
  const first = hall.must('device:kiosk', 'take-number', payload, 'press-1');
  await stop.reached;
  let answered = false;
  const second = hall
    .must('device:kiosk', 'take-number', payload, 'press-1')
    .finally(() => (answered = true));
  await new Promise(setImmediate);
  assert.equal(answered, false);
  assert.equal(hall.host.state.lastTicketId, 0, 'nobody sees what is not durable');
  stop.open();
  assert.deepEqual(await second, await first);
});

test('commands that arrive during an append go down together in the next', async () => {
  const held = changeable();
  const hall = await openTestHall({ store: createMemoryStore(held.hooks) });
  const stop = gate();
  let appends = 0;
  held.before = () => {
    appends += 1;
    return appends === 1 ? stop.wait() : undefined;
  };
  const first = hall.take();
  await stop.reached;
  const others = Array.from({ length: 40 }, () => hall.take());
  await new Promise(setImmediate);
  stop.open();
  await Promise.all([first, ...others]);
  assert.equal(appends, 2);
});

test('a refusal that rests on an event not yet durable waits for it', async () => {
  const held = changeable();
  const hall = await openTestHall({ hall: testHall(2), store: createMemoryStore(held.hooks) });
  await staffed(2, hall);
  await hall.take();
  const stop = gate();
  held.before = stop.wait;
  const blocking = hall.take('land');
  await stop.reached;
  const first = hall.ask('clerk:w1', 'call-number', { window: 'w1', number: 'A001' });
  let answered = false;
  const second = hall
    .ask('clerk:w2', 'call-number', { window: 'w2', number: 'A001' })
    .finally(() => (answered = true));
  await new Promise(setImmediate);
  assert.equal(answered, false);
  stop.open();
  await blocking;
  assert.equal((await first).ok, true);
  const reply = await second;
  assert.equal(!reply.ok && reply.refusal.code, 'ticket_not_waiting');
});

test('the repeat of a call is the call again, not a busy window', async () => {
  const hall = await staffed(1);
  await hall.take();
  await hall.take();
  const first = await hall.must('clerk:w1', 'call-next', { window: 'w1' }, 'next-1');
  await hall.must('clerk:w1', 'start-service', { window: 'w1' });
  assert.deepEqual(await hall.must('clerk:w1', 'call-next', { window: 'w1' }, 'next-1'), first);
});

test('two nodes on one log never call the same ticket, and both see every event', async () => {
  const store = createMemoryStore();
  const clock = createManualClock(monday9);
  const one = await openTestHall({ hall: testHall(20), store, clock });
  const two = await openTestHall({ hall: testHall(20), store, clock });
  await staffed(20, one);
  await Promise.all(Array.from({ length: 20 }, (_, index) => (index % 2 ? one : two).take()));
  const calls = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      (index % 2 ? one : two).must(`clerk:w${index + 1}`, 'call-next', { window: `w${index + 1}` }),
    ),
  );
  assert.equal(new Set(calls.map(({ ticket }) => ticket)).size, 20);
  await Promise.all([one.host.refresh(), two.host.refresh()]);
  assert.deepEqual(one.host.cursor, two.host.cursor);
  assert.deepEqual(one.host.state.windows, two.host.state.windows);
  const report = await verifyStream(store, one.host.stream);
  assert.equal(report.firstBad, undefined);
});

test('the same press at two nodes takes one number', async () => {
  const store = createMemoryStore();
  const one = await openTestHall({ store });
  const two = await openTestHall({ store });
  const payload = { legs: [{ service: 'tax' }], channel: 'kiosk' };
  const answers = await Promise.all(
    [one, two].map((node) => node.must('device:kiosk', 'take-number', payload, 'press-1')),
  );
  assert.equal(answers[0]?.ticket, answers[1]?.ticket);
  assert.deepEqual(answers[0], answers[1]);
  assert.equal((await store.head(one.host.stream)).seq, one.host.state.seq);
});

test('a commit that failed although it was written is answered from the log', async () => {
  const held = changeable();
  const hall = await openTestHall({ store: createMemoryStore(held.hooks) });
  held.after = () => {
    held.after = undefined;
    throw new StoreError(storeErrorCodes.storageUnknown, 'the connection broke');
  };
  assert.equal(await hall.take(), 1);
  assert.equal(await hall.take(), 2);
  assert.equal(hall.host.state.lastTicketId, 2);
});

test('a commit that failed and was not written is sent again', async () => {
  const held = changeable();
  const hall = await openTestHall({ store: createMemoryStore(held.hooks) });
  held.before = () => {
    held.before = undefined;
    throw new StoreError(storeErrorCodes.storageUnknown, 'the connection broke');
  };
  assert.equal(await hall.take(), 1);
  assert.equal(hall.host.state.lastTicketId, 1);
});

test('an outcome that stays unknown is said to be unknown, and the hall goes on later', async () => {
  const held = changeable();
  const hall = await openTestHall({ store: createMemoryStore(held.hooks) });
  held.before = () => {
    throw new StoreError(storeErrorCodes.storageUnknown, 'the connection broke');
  };
  const payload = { legs: [{ service: 'tax' }], channel: 'kiosk' };
  const reply = await hall.ask('device:kiosk', 'take-number', payload, 'press-1');
  assert.equal(!reply.ok && reply.refusal.code, 'outcome_unknown');
  held.before = undefined;
  assert.equal((await hall.must('device:kiosk', 'take-number', payload, 'press-1')).ticket, 1);
});

test('a full disk refuses commands, keeps the state, and recovers alone', async () => {
  const held = changeable();
  const hall = await openTestHall({ store: createMemoryStore(held.hooks) });
  held.before = () => {
    throw new StoreError(storeErrorCodes.storageFull, 'the disk is full');
  };
  const reply = await hall.ask('device:kiosk', 'take-number', {
    legs: [{ service: 'tax' }],
    channel: 'kiosk',
  });
  assert.equal(!reply.ok && reply.refusal.code, 'storage_full');
  assert.equal(hall.host.state.lastTicketId, 0);
  held.before = undefined;
  assert.equal(await hall.take(), 1);
});

test('a press from too long ago is refused, unless it is in the log already', async () => {
  const hall = await openTestHall();
  const press = {
    action: 'take-number' as const,
    payload: { legs: [{ service: 'tax' }], channel: 'kiosk' },
    actor: { role: 'device' as const, id: 'kiosk', console: '' },
    commandId: 'press-1',
    notAfter: hall.clock.now() + 20_000,
  };
  const first = await hall.host.execute(press);
  hall.clock.advance(60_000);
  assert.deepEqual(await hall.host.execute(press), first);
  const late = await hall.host.execute({ ...press, commandId: 'press-2' });
  assert.equal(!late.ok && late.refusal.code, 'command_expired');
});

test('the line of waiting commands is bounded', async () => {
  const held = changeable();
  const hall = await openTestHall({ store: createMemoryStore(held.hooks) });
  const stop = gate();
  held.before = stop.wait;
  const first = hall.take();
  await stop.reached;
  const payload = { legs: [{ service: 'tax' }], channel: 'kiosk' };
  const replies = Array.from({ length: 4_200 }, () => hall.ask('device:kiosk', 'take-number', payload));
  stop.open();
  const codes = (await Promise.all(replies)).map((reply) => (reply.ok ? 'done' : reply.refusal.code));
  assert.equal(await first, 1);
  assert.equal(codes.filter((code) => code === 'overloaded').length, 4_200 - 4_096);
});

test('when the clock goes back, time in the log stands still and numbers go on', async () => {
  const store = createMemoryStore();
  const ahead = await openTestHall({ store, clock: createManualClock(monday9 + 3_600_000) });
  await ahead.take();
  await ahead.registry.close();
  const back = await openTestHall({ store, clock: createManualClock(monday9) });
  assert.equal(await back.take(), 2);
  const [first, second] = (await store.read(back.host.stream, 0, 100)).filter(
    ({ type }) => type === 'TicketTaken',
  );
  assert.equal(second?.at, first?.at);
  assert.equal(second?.wallAt, monday9);
});
