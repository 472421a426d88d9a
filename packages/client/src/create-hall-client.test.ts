import assert from 'node:assert/strict';
import { test } from 'node:test';
import { json, refusal, silence } from '../testing/fake-fetch.ts';
import { settle } from '../testing/fake-time.ts';
import { FakeStorage, FakeWorld } from '../testing/fake-world.ts';
import { createHallClient } from './create-hall-client.ts';
import { isHallProblem } from './problem.ts';

const cursor = { seq: 1, tag: 'a'.repeat(16) };
const window = { window: 'w001' };

async function connecting(storage = new FakeStorage()) {
  const world = new FakeWorld();
  const client = createHallClient({
    url: 'https://hall.example',
    hall: 'jiading',
    token: () => 't1',
    console: 'c1',
    principal: 'user:zhang',
    storage,
    environment: world.environment,
  });
  await settle();
  const follow = (room: string) => {
    world.socket.last('subscribe').answer({ ok: true, room, cursor });
    world.socket.emit('snapshot', { room, cursor, rows: {} });
  };
  return { ...world, client, storage, follow };
}

test('a page connects, follows a view and knows how it stands', async () => {
  const { client, socket, time, follow } = await connecting();
  const told: string[] = [];
  client.onConnection(({ status }) => void told.push(status));
  const view = client.view('screen', {});
  socket.accept();
  follow('jiading/screen');
  assert.deepEqual([view.status, client.connection.freshAt], ['live', time.now()]);
  await time.advance(10_000);
  socket.cut();
  await time.advance(1_500);
  assert.deepEqual([told, view.status], [['live', 'stale', 'offline'], 'stale']);
  client.close();
});

test('its clock is the server’s, and a command’s end is counted by it', async () => {
  const { client, socket, http, time } = await connecting();
  http.serving = () => json({ commandId: 'x' });
  socket.serverNow = () => time.now() + 3_600_000;
  const given = client.command('call-next', window);
  socket.accept();
  await given;
  assert.equal(client.now(), time.now() + 3_600_000);
  assert.equal(http.seen[0]?.headers['not-after'], String(time.now() + 3_610_000));
  client.close();
});

test('a first command does not wait long for a socket that never opens', async () => {
  const { client, http, time } = await connecting();
  http.serving = () => json({ commandId: 'x' });
  const given = client.command('call-next', window);
  await time.advance(1_999);
  assert.equal(http.seen.length, 0);
  await time.advance(1);
  assert.equal((await given).commandId, 'x');
  client.close();
});

test('commands on the way are listed, and sent again as soon as the connection is back', async () => {
  const { client, socket, http, time } = await connecting();
  let changes = 0;
  client.onPending(() => (changes += 1));
  socket.accept();
  http.serving = () => Promise.reject(new TypeError('no network'));
  const given = client.command('call-next', window);
  await time.advance(6_000);
  assert.deepEqual([client.pending.length, changes], [1, 1]);
  socket.cut();
  await time.advance(200);
  http.serving = () => json({ commandId: 'x' });
  socket.accept();
  await settle();
  assert.equal((await given).commandId, 'x');
  assert.deepEqual([client.pending.length, changes], [0, 2]);
  client.close();
});

test('what an earlier page left behind is taken up', async () => {
  const storage = new FakeStorage();
  const before = await connecting(storage);
  before.socket.accept();
  before.http.serving = silence;
  void before.client.command('call-next', window).catch(() => undefined);
  await settle();
  before.client.close();
  const after = await connecting(storage);
  assert.deepEqual(
    after.client.pending.map(({ action, payload }) => [action, payload]),
    [['call-next', window]],
  );
  after.client.close();
  assert.equal(storage.length, 1);
});

test('catalogue and other requests go out with its token', async () => {
  const { client, http } = await connecting();
  http.serving = ({ path }) => (path.endsWith('/catalogue') ? json({ hash: 'h' }) : refusal('forbidden'));
  assert.deepEqual(await client.catalogue(), { hash: 'h' });
  const request = client.request({ method: 'GET', path: '/v1/halls/jiading/devices' });
  await assert.rejects(request, (error) => isHallProblem(error, 'forbidden'));
  assert.ok(http.seen.every(({ headers }) => headers['authorization'] === 'Bearer t1'));
  client.close();
});

test('a closed client leaves no timer and no listener behind', async () => {
  const { client, socket, time, follow } = await connecting();
  const told: string[] = [];
  client.onConnection(({ status }) => void told.push(status));
  client.view('screen', {});
  socket.accept();
  follow('jiading/screen');
  client.close();
  socket.cut();
  await time.advance(60_000);
  assert.deepEqual([time.waiting, told], [0, ['live']]);
});
