import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { wireTimes } from '@hallkit/protocol';
import { testHall } from '../host/host-fixture.ts';
import { startTestServer, type TestServer } from '../http/test-server.ts';
import { limits } from '../limits.ts';
import {
  connectClient,
  openSocket,
  refusedConnect,
  type ClientOptions,
  type TestClient,
} from './test-client.ts';

/** A hall whose screen is heavy: 600 services with long names. */
const wideHall = testHall(3, {
  services: Array.from({ length: 600 }, (_, index) => ({
    id: index === 0 ? 'tax' : `s${index}`,
    name: { 'zh-CN': '窗口业务'.repeat(15), en: 'A service with a long name '.repeat(4) },
    zone: 'east',
    prefix: `${letter(index / 26)}${letter(index)}`,
    meanMinutes: 10,
  })),
});

function letter(index: number): string {
  return String.fromCharCode(65 + (Math.floor(index) % 26));
}

let server: TestServer;
const clients: TestClient[] = [];

before(async () => {
  server = await startTestServer({
    hall: wideHall,
    config: { origins: ['https://portal.example'], socketsPerPrincipalMax: 6 },
  });
});
after(() => server.close());
afterEach(() => clients.splice(0).forEach((client) => client.close()));

async function connect(options: ClientOptions): Promise<TestClient> {
  const client = await connectClient(server, options);
  clients.push(client);
  return client;
}

async function screen(): Promise<TestClient> {
  return connect({ token: await server.deviceToken('screen') });
}

async function cutSockets(reason: string): Promise<number> {
  const { text } = await server.request('/metrics');
  return Number(new RegExp(`hallkit_sockets_cut_total\\{reason="${reason}"\\} (\\d+)`).exec(text)?.[1] ?? 0);
}

const gone = (client: TestClient) =>
  new Promise<string>((resolve) => client.socket.once('disconnect', resolve));

/** The WebSocket under a client: `ws`, as engine.io uses it in Node. */
function rawOf(client: TestClient) {
  const transport = client.socket.io.engine.transport as unknown as {
    ws: {
      send(data: string | Buffer, options?: object): void;
      ping(): void;
      readyState: number;
      _socket: { pause(): void };
    };
  };
  return transport.ws;
}

test('a handshake without a token, with a wrong one, or of another version is refused by code', async () => {
  assert.equal(await refusedConnect(server, { auth: {} }), 'not_authenticated');
  assert.equal(await refusedConnect(server, { token: 'rubbish' }), 'not_authenticated');
  const token = await server.deviceToken('screen');
  assert.equal(await refusedConnect(server, { auth: { token, protocol: 2 } }), 'protocol_version');
  assert.equal(await refusedConnect(server, { auth: { token } }), 'invalid_body');
  assert.equal(await refusedConnect(server, { auth: { token, protocol: 1, extra: 1 } }), 'invalid_body');
  assert.equal(await refusedConnect(server, { auth: { token: 5, protocol: 1 } }), 'invalid_body');
});

test('an expired and a revoked token are refused by code', async () => {
  const { auth } = server.server;
  const device = await auth.devices.add(
    { hall: 'small', kind: 'screen', zone: '', window: '', name: 'x' },
    'user:t',
  );
  const { accessToken } = await auth.tokens.issue(await auth.devices.verify(device.id, device.deviceSecret));
  await auth.devices.revoke('small', device.id);
  assert.equal(await refusedConnect(server, { token: accessToken }), 'token_revoked');
  const token = await server.deviceToken('screen');
  server.clock.advance(wireTimes.accessTokenMs);
  assert.equal(await refusedConnect(server, { token }), 'token_expired');
});

test('a page of another origin is refused before it is asked for its token', async () => {
  const token = await server.userToken('manager');
  for (const origin of ['https://evil.example', 'null', 'http://portal.example']) {
    assert.match(await refusedConnect(server, { token, origin }), /websocket error|foreign_origin/);
  }
  for (const origin of ['https://portal.example', server.url]) await connect({ token, origin });
});

test('long polling is not offered', async () => {
  const response = await fetch(`${server.url}/v1/live/?EIO=4&transport=polling`);
  assert.equal(response.status, 400);
});

test('a device that is revoked loses its open sockets at once', async () => {
  const { auth } = server.server;
  const device = await auth.devices.add(
    { hall: 'small', kind: 'screen', zone: '', window: '', name: 'x' },
    'user:t',
  );
  const { accessToken } = await auth.tokens.issue(await auth.devices.verify(device.id, device.deviceSecret));
  const client = await connect({ token: accessToken });
  await client.subscribe('screen', {});
  const left = gone(client);
  const closed = client.next('closed');
  const manager = await server.userToken('manager');
  const path = `/v1/halls/small/devices/${device.id}/revoke-device`;
  assert.equal((await server.request(path, { method: 'POST', token: manager, body: {} })).status, 204);
  await left;
  assert.equal((await closed).problem.code, 'token_revoked');
});

test('a socket ends with its token, unless it was given a fresh one', async () => {
  const { auth } = server.server;
  const device = await auth.devices.add(
    { hall: 'small', kind: 'screen', zone: '', window: '', name: 'x' },
    'user:t',
  );
  const fresh = async () =>
    (await auth.tokens.issue(await auth.devices.verify(device.id, device.deviceSecret))).accessToken;
  const token = await fresh();
  const idle = await connect({ token });
  const busy = await connect({ token });
  server.clock.advance(wireTimes.accessTokenMs / 2);
  const answer = await busy.ask('renew', { token: await fresh() });
  assert.deepEqual(answer, { ok: true, expiresAt: server.clock.now() + wireTimes.accessTokenMs });
  const left = gone(idle);
  server.clock.advance(wireTimes.accessTokenMs / 2);
  await left;
  assert.deepEqual(await busy.ask('time', {}), { at: server.clock.now() });
  const other = await busy.ask('renew', { token: await server.userToken('manager') });
  assert.equal(other.problem?.code, 'forbidden');
});

test('who may no longer see a view is told so, and loses that view alone', async () => {
  const { auth } = server.server;
  await auth.users.add(
    { id: 'wu', name: '吴', password: 'a long password', roles: [{ role: 'manager', hall: 'small' }] },
    0,
  );
  const user = { id: 'wu', name: '吴', roles: [{ role: 'manager', hall: 'small' }] } as const;
  const { accessToken } = await auth.tokens.issue((await auth.sessions.open(user)).holder);
  const client = await connect({ token: accessToken });
  await client.subscribe('manager', {});
  await client.subscribe('screen', {});
  await auth.users.change('wu', { roles: [{ role: 'clerk', hall: 'small' }] });
  const closed = client.next('closed');
  await server.server.recheckSockets();
  const { room, problem } = await closed;
  assert.deepEqual([room, problem.code], ['small/manager', 'forbidden']);
  assert.deepEqual(await client.ask('time', {}), { at: server.clock.now() });
});

test('a session ended by another process is noticed', async () => {
  const { auth } = server.server;
  const user = { id: 'gone', name: 'x', roles: [{ role: 'manager', hall: 'small' }] } as const;
  await auth.users.add({ ...user, password: 'a long password' }, 0);
  const client = await connect({
    token: (await auth.tokens.issue((await auth.sessions.open(user)).holder)).accessToken,
  });
  await auth.users.remove('gone');
  const left = gone(client);
  await server.server.recheckSockets();
  await left;
});

test('unknown, malformed and mistyped messages are refused and change nothing', async () => {
  const client = await screen();
  const code = async (event: string, ...args: unknown[]) => (await client.ask(event, ...args)).problem?.code;
  assert.equal(await code('no-such-message', {}), 'unknown_route');
  for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty'])
    assert.equal(await code(name, {}), 'unknown_route');
  assert.equal(await code('subscribe'), 'invalid_body');
  assert.equal(await code('subscribe', 'screen'), 'invalid_body');
  assert.equal(
    await code('subscribe', { hall: 'small', view: 'screen', params: {}, more: 1 }),
    'invalid_body',
  );
  assert.equal(
    await code('subscribe', JSON.parse('{"hall":"small","view":"screen","params":{"__proto__":{"x":1}}}')),
    'invalid_body',
  );
  const { problem } = await client.ask('subscribe', { hall: 'small', view: 'screen', params: { x: 1 } });
  assert.equal(problem?.params.path, '/params/x');
  assert.equal(await code('renew', { token: 5 }), 'invalid_body');
  assert.equal(await code('renew', { token: 'rubbish' }), 'not_authenticated');
  const closed = client.next('closed');
  client.socket.emit('unsubscribe', { room: 5 });
  assert.equal((await closed).problem.code, 'invalid_body');
  assert.ok((await client.subscribe('screen', {})).ok);
});

test('frames that are no messages end the connection, with a reason where one can be told', async () => {
  for (const frame of [
    '42["subscribe"',
    '4x',
    '49["a"]',
    '451-["subscribe",{"_placeholder":true,"num":0}]',
    '42{"a":1}',
  ]) {
    const client = await screen();
    const left = gone(client);
    rawOf(client).send(frame);
    await left;
    assert.equal(client.messages[0]?.message.problem.code, 'malformed_json', frame);
  }
  assert.equal((await server.request('/healthz')).status, 200);
});

test('a message over 16 KB ends the connection with the code for too large', async () => {
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}/v1/live/?EIO=4&transport=websocket`);
  await new Promise((resolve) => socket.addEventListener('open', resolve, { once: true }));
  const closed = new Promise<CloseEvent>((resolve) =>
    socket.addEventListener('close', resolve, { once: true }),
  );
  socket.send(`42["subscribe",{"hall":"${'x'.repeat(17_000)}"}]`);
  assert.equal((await closed).code, 1009);
  assert.match((await server.request('/metrics')).text, /refusals_total\{code="message_too_large"\} 1/);
});

test('binary is cut', async () => {
  const client = await screen();
  const left = gone(client);
  const before = await cutSockets('binary');
  rawOf(client).send(Buffer.from([1, 2, 3]));
  await left;
  assert.equal(await cutSockets('binary'), before + 1);
});

test('a flood of messages, of rubbish pongs or of pings is terminated, and nobody else notices', async () => {
  const neighbour = await screen();
  for (const flood of [
    (client: TestClient) => rawOf(client).send('42["time",{}]'),
    (client: TestClient) => rawOf(client).send('3'),
    (client: TestClient) => rawOf(client).ping(),
  ]) {
    const client = await screen();
    const left = gone(client);
    const before = await cutSockets('flood');
    for (let turn = 0; turn < 5_000 && rawOf(client).readyState === 1; turn += 1) flood(client);
    await left;
    assert.equal(await cutSockets('flood'), before + 1);
  }
  const startedAt = performance.now();
  await neighbour.ask('time', {});
  assert.ok(performance.now() - startedAt < 500);
});

test('who does not read is cut before it costs more than a megabyte, and the others go on', async () => {
  const neighbour = await screen();
  await neighbour.subscribe('screen', {});
  const client = await screen();
  rawOf(client)._socket.pause();
  const before = await cutSockets('slow');
  for (let turn = 0; turn < limits.socketRate.burst - 5 && (await cutSockets('slow')) === before; turn += 1) {
    client.socket.emit('subscribe', { hall: 'small', view: 'screen', params: {} });
    server.clock.advance(limits.welcomeMs);
    await neighbour.ask('time', {});
  }
  assert.equal(await cutSockets('slow'), before + 1);
  assert.deepEqual(await neighbour.ask('time', {}), { at: server.clock.now() });
});

test('one principal may have so many sockets', async () => {
  const token = await server.deviceToken('screen');
  for (let turn = 0; turn < 6; turn += 1) await connect({ token });
  assert.equal(await refusedConnect(server, { token }), 'rate_limited');
});

test('a socket that never says who it is is closed', async () => {
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}/v1/live/?EIO=4&transport=websocket`);
  const startedAt = performance.now();
  await new Promise((resolve) => socket.addEventListener('close', resolve, { once: true }));
  assert.ok(performance.now() - startedAt < limits.handshakeMsMax + 2_000);
});

test('a socket that speaks before it is let in is closed', async () => {
  const socket = openSocket(server, { auth: {} });
  socket.disconnect();
  const early = new WebSocket(`${server.url.replace('http', 'ws')}/v1/live/?EIO=4&transport=websocket`);
  await new Promise((resolve) => early.addEventListener('open', resolve, { once: true }));
  const closed = new Promise((resolve) => early.addEventListener('close', resolve, { once: true }));
  early.send('42["subscribe",{"hall":"small","view":"screen","params":{}}]');
  await closed;
});
