import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ViewName, ViewParams } from '@hallkit/protocol';
import { openTestHall, testHall, type TestHall } from '../host/host-fixture.ts';
import { projectView } from './project-view.ts';
import type { Rows } from './view-input.ts';

/** Every field a row of each kind may have. A new one is a decision about who may see it. */
const fields: Readonly<Record<string, string>> = {
  hall: 'catalogue day dayStatus id kind languages name nextChangeAt notices open timezone',
  service:
    'department id intake kind name oldestSince p50Ms p90Ms prefix reason targetMs waiting windows zone',
  'service-figures':
    'called cancelled express id kind lastTicketTime missed quota served serviceMs taken waitBins waitMs',
  zone: 'floor id kind name',
  window:
    'accessible attended calledAt comprehensive current id kind name number pauseReason services serving since status tags zone',
  'window-staff': 'clerk console freeSince id kind missed overlay own qualified served serviceMs ticket',
  call: 'at floor kind language number open seq service time window windowNumber windowZone zone',
  ticket:
    'ahead arrivedAt callSeq calledAt day endedAt floor id kind language leg legs number p50Ms p90Ms service serviceName startedAt status told window windowNumber windowNumbers zone zoneName',
  'counter-ticket':
    'arrivedAt calledAt channel id item kind language leg legs noShows number priority rank reason recalls service startedAt status verifiedHow waitingSince',
  allocation: 'fileMode kind mode presets rules',
  advice: 'drainMsAfter drainMsBefore extra kind rank reason services window',
  estimate: 'coverage kind meanErrorMs over service told',
  alert: 'acknowledgedAt acknowledgedBy alert kind limit service since value',
  counter:
    'kind missed missedTickets oldestSince parked recallsMax served serviceMs undoAction undoActor undoUntil waiting window',
};

/** Kinds of rows each view may show. */
const kinds: Readonly<Record<ViewName, string>> = {
  kiosk: 'hall service zone',
  screen: 'call hall service window zone',
  window: 'call hall window',
  counter: 'counter counter-ticket hall service window window-staff zone',
  manager: 'advice alert allocation estimate hall service service-figures window window-staff zone',
  ticket: 'hall ticket window',
  status: 'hall service',
};

const params: { readonly [V in ViewName]: ViewParams[V] } = {
  kiosk: {},
  screen: {},
  window: { window: 'w1' },
  counter: { window: 'w1' },
  manager: {},
  ticket: { ticket: 1 },
  status: {},
};

const secrets = ['张三', '13812345678', '110101199003071234', 'elderly', 'clerk:w1', 'desk-w1'];
const publicViews: readonly ViewName[] = ['kiosk', 'screen', 'window', 'ticket', 'status'];

/** A second window that could lend its time to tax. */
const idle = {
  id: 'w2',
  number: 2,
  zone: 'east',
  kind: 'dedicated',
  services: ['land'],
  qualified: ['*'],
} as const;

/** A hall with everything in it: a called and waiting tickets, with personal data and a priority class, and too many. */
async function fullHall(): Promise<TestHall> {
  const file = testHall(1, { alerts: { queuePerWindow: 2 } });
  const hall = await openTestHall({ hall: { ...file, windows: [...file.windows, idle] } });
  await hall.staff('w1');
  await hall.staff('w2');
  const visitor = { name: '张三', phone: '13812345678', idNumber: '110101199003071234' };
  const take = { legs: [{ service: 'tax' }], channel: 'kiosk', visitor, priority: 'elderly' };
  for (let taken = 0; taken < 4; taken++) await hall.must('device:kiosk', 'take-number', take);
  hall.clock.advance(60_000);
  await hall.must('clerk:w1', 'call-next', { window: 'w1' });
  return hall;
}

function show<V extends ViewName>(hall: TestHall, name: V): Rows {
  const { host } = hall;
  const reasonOf = (ticket: number) => host.reasonOf(ticket);
  return projectView(name, params[name], { state: host.state, now: hall.clock.now(), reasonOf });
}

for (const name of Object.keys(kinds) as ViewName[]) {
  test(`the ${name} view shows its kinds of rows, and each its fields, and no others`, async () => {
    const rows = [...show(await fullHall(), name).values()];
    assert.equal([...new Set(rows.map(({ kind }) => kind))].sort().join(' '), kinds[name]);
    for (const row of rows) assert.equal(Object.keys(row).sort().join(' '), fields[row.kind]);
  });
}

test('no public view holds anybody’s data, a priority class, or who works where', async () => {
  const hall = await fullHall();
  for (const name of publicViews) {
    const text = JSON.stringify([...show(hall, name)]);
    for (const secret of secrets) assert.equal(text.includes(secret), false, `${name} holds ${secret}`);
  }
});

test('a ticket’s view holds that ticket and no other', async () => {
  const hall = await fullHall();
  const rows = projectView('ticket', { ticket: 3 }, { state: hall.host.state, now: hall.clock.now() });
  assert.deepEqual(
    [...rows.values()].filter(({ kind }) => kind !== 'hall').map(({ kind }) => kind),
    ['ticket'],
  );
  assert.equal(JSON.stringify([...rows]).includes('A001'), false, 'the number at the window is another’s');
});

test('a ticket’s view shows people ahead, then the window that called it', async () => {
  const hall = await fullHall();
  const waiting = projectView('ticket', { ticket: 3 }, { state: hall.host.state, now: hall.clock.now() }).get(
    'ticket:3',
  );
  assert.ok(waiting?.kind === 'ticket');
  assert.equal(waiting.ahead, 1);
  assert.deepEqual(waiting.windowNumbers, [1]);
  const called = show(hall, 'ticket').get('ticket:1');
  assert.ok(called?.kind === 'ticket');
  assert.deepEqual([called.ahead, called.windowNumber, called.status], [-1, 1, 'called']);
  assert.ok(called.callSeq > 0);
});

test('the counter shows the present ticket with its reason, and who comes next in order', async () => {
  const rows = [...show(await fullHall(), 'counter').values()].filter((row) => row.kind === 'counter-ticket');
  assert.deepEqual(
    rows.map(({ number, rank, reason }) => [number, rank, reason?.code]),
    [
      ['A002', 0, undefined],
      ['A003', 1, undefined],
      ['A004', 2, undefined],
      ['A001', -1, 'oldest'],
    ],
  );
});

test('a call stays open until the visitor is served or missed', async () => {
  const hall = await fullHall();
  const open = () =>
    [...show(hall, 'screen').values()].filter((row) => row.kind === 'call').map((row) => row.open);
  assert.deepEqual(open(), [true]);
  await hall.must('clerk:w1', 'recall', { window: 'w1' });
  assert.deepEqual(open(), [true, true]);
  await hall.must('clerk:w1', 'start-service', { window: 'w1' });
  assert.deepEqual(open(), [false, false]);
});

test('the kiosk says why no number is given', async () => {
  const hall = await fullHall();
  await hall.must('manager', 'pause-intake', { service: 'land', reason: 'system' });
  const row = show(hall, 'kiosk').get('service:land');
  assert.ok(row?.kind === 'service');
  assert.deepEqual([row.intake, row.reason], ['intake_paused', 'system']);
});
