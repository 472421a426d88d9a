import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { testHall } from '../host/host-fixture.ts';
import { startTestServer, type TestServer } from '../http/test-server.ts';
import { limits } from '../limits.ts';
import { connectClient, type ClientOptions, type TestClient } from './test-client.ts';

let server: TestServer;
const clients: TestClient[] = [];

before(async () => (server = await startTestServer({ hall: testHall(12) })));
after(() => server.close());
afterEach(() => clients.splice(0).forEach((client) => client.close()));

async function connect(options: ClientOptions): Promise<TestClient> {
  const client = await connectClient(server, options);
  clients.push(client);
  return client;
}

async function screen(): Promise<TestClient> {
  const client = await connect({ token: await server.deviceToken('screen') });
  const answer = await client.subscribe('screen', {});
  assert.ok(answer.ok);
  await eventually(client, () => client.rows.has('small/screen'));
  return client;
}

/** Moves the clock on, a message to and fro each time, until the condition holds. */
async function eventually(client: TestClient, condition: () => boolean): Promise<void> {
  for (let turn = 0; turn < 200 && !condition(); turn += 1) {
    server.clock.advance(50);
    await client.ask('time', {});
  }
  assert.ok(condition(), condition.toString());
}

const calls = (client: TestClient) =>
  [...(client.rows.get('small/screen')?.keys() ?? [])].filter((key) => key.startsWith('call:'));

let changes = 0;

/** Changes something that every screen shows. */
async function change(): Promise<void> {
  const action = (changes += 1) % 2 ? 'pause-intake' : 'resume-intake';
  await server.must('manager', action, { service: 'land', reason: '午休' });
}

let staffed = 0;

/** A window somebody has just opened. */
async function openWindow(): Promise<string> {
  const window = `w${(staffed += 1)}`;
  await server.staff(window);
  return window;
}

async function call(window: string): Promise<number> {
  return (await server.must(`clerk:${window}`, 'call-next', { window })).seq;
}

test('a subscription is acknowledged, then the whole view comes, then its changes', async () => {
  const client = await screen();
  const [first] = client.messages;
  assert.equal(first?.event, 'snapshot');
  assert.deepEqual(first?.message.cursor, server.host.cursor);
  const window = await openWindow();
  await eventually(client, () => client.cursors.get('small/screen')?.seq === server.host.cursor.seq);
  const patch = client.messages.findLast(({ event }) => event === 'patch')?.message;
  assert.equal(patch?.set[`window:${window}`]?.status, 'open');
  assert.deepEqual(client.gaps, []);
});

test('a burst of ten calls reaches every screen, none merged into another', async () => {
  const screens = await Promise.all([screen(), screen(), screen()]);
  const windows = [];
  for (let turn = 0; turn < 10; turn += 1) windows.push(await openWindow());
  for (let turn = 0; turn < 10; turn += 1) await server.take();
  const seqs: string[] = [];
  for (const window of windows) {
    seqs.push(`call:${await call(window)}`);
    server.clock.advance(20);
  }
  server.clock.advance(limits.coalesceMsMax);
  for (const client of screens) {
    await eventually(client, () => seqs.every((key) => calls(client).includes(key)));
    assert.deepEqual(client.gaps, []);
  }
});

test('a burst travels in few patches, the first of them at once', async () => {
  const client = await screen();
  await eventually(client, () => client.messages.length > 0);
  server.clock.advance(4_000);
  await client.ask('time', {});
  const seen = client.messages.length;
  const patches = () => client.messages.slice(seen).filter(({ event }) => event === 'patch').length;
  await change();
  await client.until(() => patches() === 1);
  for (let turn = 0; turn < 19; turn += 1) await change();
  await client.ask('time', {});
  assert.equal(patches(), 1);
  server.clock.advance(limits.coalesceMsMax);
  await client.until(() => patches() === 2);
});

test('patches put together equal the view built at once', async () => {
  const client = await screen();
  for (let turn = 0; turn < 30; turn += 1) {
    await server.take(turn % 2 ? 'tax' : 'land');
    server.clock.advance(turn % 3 ? 10 : 200);
  }
  await eventually(client, () => client.cursors.get('small/screen')?.seq === server.host.cursor.seq);
  const token = await server.userToken('manager');
  const { body } = await server.request('/v1/halls/small/views/screen', { token });
  assert.deepEqual(Object.fromEntries(client.rows.get('small/screen') ?? []), body.rows);
});

test('a screen that was cut off has the five calls it missed within a second of its return', async () => {
  const client = await screen();
  const held = client.cursors.get('small/screen');
  client.socket.disconnect();
  for (let turn = 0; turn < 5; turn += 1) await server.take();
  const seqs: string[] = [];
  for (const window of ['w2', 'w3', 'w4', 'w5', 'w6']) {
    await server.must(`clerk:${window}`, 'no-show', { window });
    seqs.push(`call:${await call(window)}`);
  }
  const startedAt = performance.now();
  client.socket.connect();
  assert.ok((await client.subscribe('screen', {}, held)).ok);
  await eventually(client, () => seqs.every((key) => calls(client).includes(key)));
  assert.ok(performance.now() - startedAt < 1_000);
});

test('who holds the head already gets no snapshot, only what comes next', async () => {
  const client = await screen();
  await change();
  await eventually(client, () => client.cursors.get('small/screen')?.seq === server.host.cursor.seq);
  const held = client.cursors.get('small/screen');
  const other = await connect({ token: await server.deviceToken('screen') });
  const answer = await other.subscribe('screen', {}, held);
  assert.deepEqual(answer.ok && answer.cursor, held);
  await change();
  await eventually(other, () => other.messages.some(({ event }) => event === 'patch'));
  assert.deepEqual(
    other.messages.map(({ event }) => event).filter((event) => event !== 'pulse'),
    ['patch'],
  );
});

test('a cursor of another history, or from the future, gets the whole view', async () => {
  const client = await screen();
  const { seq, tag } = server.host.cursor;
  for (const cursor of [
    { seq, tag: '0'.repeat(16) },
    { seq: seq + 5, tag },
  ]) {
    const before = client.messages.length;
    const snapshot = client.next('snapshot');
    assert.ok((await client.subscribe('screen', {}, cursor)).ok);
    await eventually(client, () => client.messages.slice(before).some(({ event }) => event === 'snapshot'));
    assert.deepEqual((await snapshot).cursor, client.cursors.get('small/screen'));
  }
});

test('every room gets its head and how fresh it is every five seconds', async () => {
  const client = await screen();
  const pulse = client.next('pulse');
  await eventually(client, () => client.messages.some(({ event }) => event === 'pulse'));
  const { room, at, readAt, cursor } = await pulse;
  assert.deepEqual([room, cursor], ['small/screen', client.cursors.get('small/screen')]);
  assert.ok(at - readAt <= 10_000);
});

test('a visitor’s own call comes at once, people ahead only now and then', async () => {
  const kiosk = await server.deviceToken('kiosk');
  await server.take();
  const { body: taken } = await server.command(kiosk, 'take-number', {
    legs: [{ service: 'tax' }],
    channel: 'kiosk',
  });
  const link = taken.receipt.link.split('#')[1];
  const { body: access } = await server.request('/v1/tickets/exchange', { method: 'POST', body: { link } });
  const phone = await connect({ token: access.accessToken });
  const room = `small/ticket?ticket=${taken.ticket}`;
  assert.deepEqual(
    await phone.subscribe('ticket', { ticket: taken.ticket }).then((answer) => answer.ok && answer.room),
    room,
  );
  await eventually(phone, () => phone.rows.has(room));
  const window = await openWindow();
  await call(window);
  await eventually(phone, () => phone.cursors.get(room)?.seq === server.host.cursor.seq);
  const seen = phone.messages.length;
  await server.take();
  await server.must(`clerk:${window}`, 'no-show', { window });
  await server.must(`clerk:${window}`, 'call-number', { window, number: taken.number });
  await phone.until(() => phone.messages.length > seen);
  const patches = phone.messages
    .slice(seen)
    .map(({ message }) => message.set[`ticket:${taken.ticket}`]?.status);
  assert.deepEqual(patches, ['called']);
});

test('one bad name in a subscription is refused and takes nothing else down', async () => {
  const client = await connect({ token: await server.userToken('manager') });
  assert.ok((await client.subscribe('screen', {})).ok);
  const code = async (view: string, params: object, hall?: string) => {
    const answer = await client.subscribe(view, params, undefined, hall);
    return answer.ok ? 'ok' : answer.problem.code;
  };
  assert.equal(await code('window', { window: 'w99' }), 'unknown_window');
  assert.equal(await code('screen', { zone: 'moon' }), 'unknown_zone');
  assert.equal(await code('ticket', { ticket: 99_999 }), 'unknown_ticket');
  assert.equal(await code('nothing', {}), 'unknown_view');
  assert.equal(await code('__proto__', {}), 'unknown_view');
  assert.equal(await code('screen', { zone: '../..' }), 'invalid_body');
  assert.equal(await code('screen', {}, 'elsewhere'), 'unknown_hall');
  await change();
  await eventually(client, () => client.messages.some(({ event }) => event === 'patch'));
});

test('a room that is let go sends nothing more', async () => {
  const client = await screen();
  client.socket.emit('unsubscribe', { room: 'small/screen' });
  await client.ask('time', {});
  const seen = client.messages.length;
  await change();
  server.clock.advance(10_000);
  await client.ask('time', {});
  assert.equal(client.messages.length, seen);
});

test('a counter’s console keeps its window attended while it follows it', async () => {
  const token = await server.userToken('clerk', 'small', 'sun');
  const client = await connect({ token, console: 'desk-sun' });
  assert.ok((await client.subscribe('counter', { window: 'w1' })).ok);
  assert.equal(server.host.attendance.isConnected('desk-sun'), true);
  client.socket.emit('unsubscribe', { room: 'small/counter?window=w1' });
  await client.ask('time', {});
  assert.equal(server.host.attendance.isConnected('desk-sun'), false);
});

test('the server tells its clock', async () => {
  const client = await screen();
  assert.deepEqual(await client.ask('time', {}), { at: server.clock.now() });
});

test('a connection may follow a stated number of views', async () => {
  const client = await connect({ token: await server.userToken('manager', 'small', 'many') });
  const answers = [];
  for (let turn = 1; turn <= 12; turn += 1)
    answers.push(await client.subscribe('window', { window: `w${turn}` }));
  for (const view of ['screen', 'kiosk', 'manager', 'status']) answers.push(await client.subscribe(view, {}));
  assert.ok(answers.every(({ ok }) => ok));
  const more = await client.subscribe('screen', { zone: 'east' });
  assert.equal(!more.ok && more.problem.code, 'too_many_subscriptions');
  assert.ok((await client.subscribe('screen', {})).ok);
});
