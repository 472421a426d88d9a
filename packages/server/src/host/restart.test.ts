import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foldVersion, freezeHall, type HallState, type Lanes } from '@hallkit/core';
import { createMemoryStore, type Store } from '@hallkit/store';
import { createManualClock } from '../manual-clock.ts';
import { LogUnreadable } from './event-codec.ts';
import { HallRegistry } from './hall-registry.ts';
import { monday9, openTestHall, seeded, silent, testHall, type TestHall } from './host-fixture.ts';

/** A store whose newest snapshot is hidden: the log has to be replayed. */
function withoutSnapshots(store: Store): Store {
  return new Proxy(store, {
    get: (target, name) =>
      name === 'latestSnapshot'
        ? async () => undefined
        : (Reflect.get(target, name) as () => unknown).bind(target),
  });
}

/** Presses all sorts of things at random; refusals are part of the day. */
async function busyDay(hall: TestHall, presses: number, seed: string): Promise<void> {
  const random = seeded(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  for (let press = 0; press < presses; press++) {
    hall.clock.advance(Math.floor(random() * 20_000));
    const window = pick(['w1', 'w2', 'w3']);
    const action = pick([
      'call-next',
      'start-service',
      'no-show',
      'park-ticket',
      'undo',
      'pause-window',
    ] as const);
    if (random() < 0.4) await hall.take(pick(['tax', 'land']));
    else if (random() < 0.3) await hall.ask(`clerk:${window}`, 'finish-service', { window, outcome: 'done' });
    else if (action === 'pause-window') {
      await hall.ask(`clerk:${window}`, action, { window, reason: 'break' });
      await hall.ask(`clerk:${window}`, 'resume-window', { window });
    } else await hall.ask(`clerk:${window}`, action, { window });
  }
}

function asJson(state: HallState): unknown {
  return JSON.parse(JSON.stringify(freezeHall(state)));
}

function placesIn({ ordinary, priority }: Lanes): unknown {
  return [[...ordinary], [...priority]];
}

test('a restart from a snapshot gives the same hall as a replay of the whole log', async () => {
  const store = createMemoryStore();
  const hall = await openTestHall({ store });
  for (const window of ['w1', 'w2', 'w3']) await hall.staff(window);
  await busyDay(hall, 300, 'snapshot');
  const before = hall.host.state;
  await hall.registry.close();
  assert.ok(await store.latestSnapshot(hall.host.stream, foldVersion), 'a graceful stop leaves a snapshot');
  const clock = createManualClock(hall.clock.now());
  const thawed = await openTestHall({ store, clock });
  const replayed = await openTestHall({ store: withoutSnapshots(store), clock });
  assert.deepEqual(asJson(thawed.host.state), asJson(before));
  assert.deepEqual(asJson(replayed.host.state), asJson(before));
  for (const { host } of [thawed, replayed]) {
    assert.deepEqual([host.state.staffing, host.state.waiting], [before.staffing, before.waiting]);
    assert.deepEqual(host.state.lanes.map(placesIn), before.lanes.map(placesIn));
  }
  assert.deepEqual(thawed.host.cursor, replayed.host.cursor);
});

test('a snapshot of another history is not used', async () => {
  const store = createMemoryStore();
  const hall = await openTestHall({ store });
  await hall.take();
  await hall.registry.close();
  const other = createMemoryStore();
  const second = await openTestHall({ store: other });
  await second.take('land');
  await second.registry.close();
  const foreign = await other.latestSnapshot(hall.host.stream, foldVersion);
  assert.ok(foreign);
  await store.saveSnapshot({ ...foreign, seq: foreign.seq - 1 });
  const again = await openTestHall({ store });
  assert.equal(again.host.state.tickets.get(1)?.number, 'A001');
});

test('numbers go on after a restart, and after a kill without any stop', async () => {
  const store = createMemoryStore();
  const first = await openTestHall({ store });
  assert.equal(await first.take(), 1);
  await first.registry.close();
  const second = await openTestHall({ store });
  assert.equal(await second.take(), 2);
  const third = await openTestHall({ store });
  const answer = await third.must('device:kiosk', 'take-number', {
    legs: [{ service: 'tax' }],
    channel: 'kiosk',
  });
  assert.equal(answer.number, 'A003');
});

test('the repeat of a command gets its first answer after a restart', async () => {
  const store = createMemoryStore();
  const first = await openTestHall({ store });
  const payload = { legs: [{ service: 'tax' }], channel: 'kiosk' };
  const answer = await first.must('device:kiosk', 'take-number', payload, 'press-1');
  await first.registry.close();
  const second = await openTestHall({ store });
  const repeat = await second.must('device:kiosk', 'take-number', payload, 'press-1');
  assert.equal(JSON.stringify(repeat), JSON.stringify(answer));
  assert.deepEqual(await second.host.answerOf('device:kiosk', 'press-1'), answer);
});

test('why the present ticket was chosen is known after a restart', async () => {
  const store = createMemoryStore();
  const first = await openTestHall({ store });
  await first.staff('w1');
  const ticket = await first.take();
  await first.must('clerk:w1', 'call-next', { window: 'w1' });
  const reason = first.host.reasonOf(ticket);
  assert.equal(reason?.code, 'oldest');
  await first.registry.close();
  const second = await openTestHall({ store });
  assert.deepEqual(second.host.reasonOf(ticket), reason);
});

test('a damaged log is refused with the place of the damage', async () => {
  const store = createMemoryStore();
  const hall = await openTestHall({ store });
  await hall.take();
  const bent = new Proxy(store, {
    get: (target, name) =>
      name === 'read'
        ? async (...args: Parameters<Store['read']>) =>
            (await target.read(...args)).map((event) =>
              event.type === 'TicketTaken' ? { ...event, data: event.data.replace('A001', 'A777') } : event,
            )
        : (Reflect.get(target, name) as () => unknown).bind(target),
  });
  await assert.rejects(openTestHall({ store: bent }), (error: unknown) => {
    assert.ok(error instanceof LogUnreadable);
    assert.match(error.message, /hall\/small cannot be read at 3: its hash does not match/);
    return true;
  });
});

test('a hall that was replaced by a restore is read again, and everybody is told', async () => {
  const store = createMemoryStore();
  const hall = await openTestHall({ store });
  const other = await openTestHall({ hall: testHall(3, { recallsMax: 2 }) });
  await hall.take();
  let restored = false;
  const swapped: Store = new Proxy(store, {
    get: (_, name) => {
      const target = restored ? other.store : store;
      return (Reflect.get(target, name) as () => unknown).bind(target);
    },
  });
  const watching = await openTestHall({ store: swapped });
  const resets: boolean[] = [];
  watching.host.onAdvance(({ reset }) => resets.push(reset));
  restored = true;
  await watching.host.refresh();
  assert.deepEqual(resets, [true]);
  assert.deepEqual(watching.host.cursor, other.host.cursor);
  assert.equal(await watching.take('land'), 1);
});

test('a changed hall file comes into force at start and keeps open tickets', async () => {
  const store = createMemoryStore();
  const first = await openTestHall({ store });
  await first.take();
  await first.registry.close();
  const second = await openTestHall({ store, hall: testHall(5) });
  assert.equal(second.host.state.windows.length, 5);
  assert.equal(second.host.state.waiting, 1);
  const third = await openTestHall({ store, hall: testHall(3) });
  assert.equal(third.host.state.windows.length, 3, 'a file may come back');
});

test('a hall file that leaves out what somebody waits for stops the start and says who', async () => {
  const store = createMemoryStore();
  const first = await openTestHall({ store });
  await first.take('land');
  await first.registry.close();
  const tax = testHall(3).services.slice(0, 1);
  await assert.rejects(
    openTestHall({ store, hall: testHall(3, { services: tax }) }),
    /number B001, missing land/,
  );
});

test('a hall file with mistakes stops the start and names each', async () => {
  const halls = [{ name: 'bad.json', text: JSON.stringify({ ...testHall(), timezone: 'Mars/Olympus' }) }];
  const opening = HallRegistry.open({
    store: createMemoryStore(),
    clock: createManualClock(monday9),
    logger: silent,
    halls,
  });
  await assert.rejects(opening, /bad\.json is not a hall file that works:\n {2}timezone: /);
});

test('several halls live in one process, and come back without their files', async () => {
  const store = createMemoryStore();
  const clock = createManualClock(monday9);
  const halls = ['north', 'south'].map((id) => ({ name: id, text: JSON.stringify(testHall(2, { id })) }));
  const first = await HallRegistry.open({ store, clock, logger: silent, halls });
  assert.deepEqual(
    first.all().map(({ id }) => id),
    ['north', 'south'],
  );
  await first.close();
  const second = await HallRegistry.open({ store, clock, logger: silent, halls: [] });
  assert.equal(second.get('south')?.plan.file.id, 'south');
  assert.equal(second.get('west'), undefined);
});

test('the same hall twice is refused', async () => {
  const text = JSON.stringify(testHall());
  const halls = [
    { name: 'a.json', text },
    { name: 'b.json', text },
  ];
  const opening = HallRegistry.open({
    store: createMemoryStore(),
    clock: createManualClock(monday9),
    logger: silent,
    halls,
  });
  await assert.rejects(opening, /b\.json describes the hall "small" a second time/);
});
