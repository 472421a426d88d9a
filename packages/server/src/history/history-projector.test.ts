import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMemoryStore, type Store } from '@hallkit/store';
import { openTestHall, silent, type TestHall } from '../host/host-fixture.ts';
import { HistoryProjector } from './history-projector.ts';
import type { RecordHistory, TicketHistory } from './history-rows.ts';

async function rows<T>(hall: TestHall, kind: string): Promise<T[]> {
  await hall.registry.flushHistory();
  const found = await hall.store.readHistory(hall.host.stream, { kind, limit: 1000 });
  return found.map(({ data }) => JSON.parse(data) as T);
}

async function serve(hall: TestHall, window = 'w1'): Promise<void> {
  await hall.must(`clerk:${window}`, 'call-next', { window });
  hall.clock.advance(60_000);
  await hall.must(`clerk:${window}`, 'start-service', { window });
  hall.clock.advance(300_000);
  await hall.must(`clerk:${window}`, 'finish-service', { window, outcome: 'done' });
}

test('each ticket is one row that follows it, each service record another', async () => {
  const hall = await openTestHall();
  await hall.staff('w1');
  await hall.take();
  await hall.take('land');
  await serve(hall);
  const tickets = await rows<TicketHistory>(hall, 'ticket');
  assert.deepEqual(
    tickets.map(({ number, status }) => [number, status]),
    [
      ['A001', 'finished'],
      ['B001', 'waiting'],
    ],
  );
  const [record] = await rows<RecordHistory>(hall, 'record');
  assert.equal(record?.serviceMs, 300_000);
  assert.deepEqual([record?.number, record?.window, record?.clerk], ['A001', 'w1', 'clerk:w1']);
});

test('history holds nobody’s data and no reference to it', async () => {
  const hall = await openTestHall();
  const visitor = { name: '张三', idNumber: '110101199003071234' };
  await hall.must('device:kiosk', 'take-number', { legs: [{ service: 'tax' }], channel: 'kiosk', visitor });
  const [ticket] = await rows<Record<string, unknown>>(hall, 'ticket');
  assert.deepEqual(
    Object.keys(ticket ?? {}).filter((key) => ['person', 'visitor'].includes(key)),
    [],
  );
  assert.equal(JSON.stringify(ticket).includes('visitor-'), false);
});

test('a record that was taken back is marked, whether it is written already or not', async () => {
  for (const written of [true, false]) {
    const hall = await openTestHall();
    await hall.staff('w1');
    await hall.take();
    await serve(hall);
    if (written) await hall.registry.flushHistory();
    await hall.must('clerk:w1', 'undo', { window: 'w1' });
    const records = await rows<RecordHistory>(hall, 'record');
    assert.deepEqual(
      records.map(({ undone }) => undone),
      [true],
    );
    const [ticket] = await rows<TicketHistory>(hall, 'ticket');
    assert.equal(ticket?.status, 'serving');
  }
});

test('tickets that lapse with the day are written as lapsed', async () => {
  const hall = await openTestHall();
  await hall.take();
  await hall.take();
  hall.clock.advance(24 * 60 * 60_000);
  await hall.take();
  const tickets = await rows<TicketHistory>(hall, 'ticket');
  assert.deepEqual(
    tickets.map(({ status }) => status),
    ['lapsed', 'lapsed', 'waiting'],
  );
});

test('history goes on where it was after a stop, and can be rebuilt from the log', async () => {
  const first = await openTestHall();
  await first.staff('w1');
  await first.take();
  await serve(first);
  await first.registry.close();
  const second = await openTestHall({ store: first.store, clock: first.clock });
  await second.take();
  await serve(second);
  const before = await rows(second, 'ticket');
  assert.equal(before.length, 2);
  const options = { ...second, logger: silent, onWritten: () => undefined };
  const projector = new HistoryProjector(options);
  await projector.rebuild();
  assert.deepEqual(await rows(second, 'ticket'), before);
  assert.equal(projector.seq, second.host.state.seq);
});

test('what could not be written is read from the log again', async () => {
  const store = createMemoryStore();
  let failing = false;
  const flaky: Store = new Proxy(store, {
    get: (target, name) => {
      if (name === 'writeHistory' && failing) return () => Promise.reject(new Error('the disk is full'));
      return (Reflect.get(target, name) as () => unknown).bind(target);
    },
  });
  const hall = await openTestHall({ store: flaky });
  await hall.registry.flushHistory();
  failing = true;
  await hall.take();
  await hall.registry.flushHistory();
  await hall.take();
  failing = false;
  assert.equal((await rows(hall, 'ticket')).length, 2);
});

test('two nodes that project the same log write every row once', async () => {
  const store = createMemoryStore();
  const one = await openTestHall({ store });
  const two = await openTestHall({ store, clock: one.clock });
  for (let round = 0; round < 5; round++) {
    await one.take();
    await two.take();
    await Promise.all([one.registry.flushHistory(), two.registry.flushHistory()]);
  }
  assert.equal((await rows(one, 'ticket')).length, 10);
  assert.equal(await store.historyCursor(one.host.stream), one.host.state.seq);
});
