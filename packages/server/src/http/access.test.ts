import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { actions, endpoints, type ActionDefinition, type EndpointDefinition } from '@hallkit/protocol';
import { testHall } from '../host/host-fixture.ts';
import { limits } from '../limits.ts';
import { startTestServer, type TestServer } from './test-server.ts';

let server: TestServer;
before(async () => (server = await startTestServer({ otherHall: testHall(2, { id: 'elsewhere' }) })));
after(() => server.close());

const users = ['clerk', 'guide', 'department', 'manager', 'supervisor', 'auditor', 'administrator'] as const;

const fill = (path: string, hall: string): string =>
  path
    .replace(':hall', hall)
    .replace(':ticket', '1')
    .replace(':window', 'w1')
    .replace(':service', 'tax')
    .replace(':view', 'manager')
    .replace(':command', '018f3c00-0000-7000-8000-000000000000')
    .replace(':kind', 'tickets')
    .replace(':device', 'small.x');

test('every action over HTTP asks each role and hall the same question', async () => {
  for (const { name, path, roles } of Object.values(actions) as ActionDefinition[]) {
    for (const role of users) {
      const token = await server.userToken(role);
      const send = (hall: string) => server.request(fill(path, hall), { method: 'POST', token, body: {} });
      // Without a command id nothing can be done: what is let in is refused for that.
      const own = await send('small');
      const may = roles.includes(role) && role !== 'department';
      if (may) assert.notEqual(own.body.code, 'forbidden', `${role} ${name}`);
      else assert.deepEqual([own.status, own.body.code], [403, 'forbidden'], `${role} ${name}`);
      const foreign = await send('elsewhere');
      assert.deepEqual([foreign.status, foreign.body.code], [404, 'unknown_hall'], `${role} ${name}`);
      server.clock.advance(100);
    }
  }
});

test('every read of a hall asks each role and hall the same question', async () => {
  for (const { method, path, roles } of Object.values(endpoints) as EndpointDefinition[]) {
    if (roles === 'anyone' || !path.includes(':hall')) continue;
    for (const role of users) {
      const token = await server.userToken(role);
      const send = (hall: string) =>
        server.request(fill(path, hall), method === 'POST' ? { method, token, body: {} } : { token });
      const own = await send('small');
      if (!roles.includes(role))
        assert.deepEqual([own.status, own.body.code], [403, 'forbidden'], `${role} ${path}`);
      const foreign = await send('elsewhere');
      assert.deepEqual([foreign.status, foreign.body.code], [404, 'unknown_hall'], `${role} ${path}`);
      server.clock.advance(100);
    }
  }
});

test('one process serves several halls, each to its own people', async () => {
  const { body } = await server.request('/v1/halls');
  const halls = JSON.stringify(body);
  for (const id of ['small', 'elsewhere']) assert.match(halls, new RegExp(`"id":"${id}"`));
  const token = await server.userToken('manager', 'elsewhere', 'their-manager');
  assert.equal((await server.request('/v1/halls/elsewhere/views/screen', { token })).status, 200);
  const foreign = await server.request('/v1/halls/small/views/screen', { token });
  assert.deepEqual([foreign.status, foreign.body.code], [404, 'unknown_hall']);
});

test('nothing but the open routes answers without a token', async () => {
  const all = [
    ...(Object.values(endpoints) as EndpointDefinition[]),
    ...(Object.values(actions) as ActionDefinition[]),
  ];
  for (const definition of all) {
    if (definition.roles === 'anyone') continue;
    const method = 'method' in definition ? definition.method : 'POST';
    const { status, body } = await server.request(fill(definition.path, 'small'), {
      method,
      ...(method === 'POST' ? { body: {} } : {}),
    });
    assert.deepEqual([status, body.code], [401, 'not_authenticated'], definition.path);
  }
});

test('a clerk logs in, renews and logs out, and the token dies with the session', async () => {
  await server.server.auth.users.add(
    { id: 'zhao', name: '赵', password: 'horse battery', roles: [{ role: 'clerk', hall: 'small' }] },
    0,
  );
  const post = (path: string, body: object, token?: string) =>
    server.request(path, { method: 'POST', body, ...(token === undefined ? {} : { token }) });
  const login = await post('/v1/sessions', { user: 'zhao', password: 'horse battery' });
  assert.equal(login.status, 200);
  assert.deepEqual(login.body.user, { id: 'zhao', name: '赵', roles: [{ role: 'clerk', hall: 'small' }] });
  const renewed = await post('/v1/sessions/refresh', { refreshToken: login.body.refreshToken });
  assert.equal(renewed.status, 200);
  const token = renewed.body.accessToken;
  assert.equal((await server.request('/v1/halls/small/catalogue', { token })).status, 200);
  assert.equal((await post('/v1/sessions/end', {}, token)).status, 204);
  const dead = await server.request('/v1/halls/small/catalogue', { token });
  assert.deepEqual([dead.status, dead.body.code], [401, 'token_revoked']);
  const reused = await post('/v1/sessions/refresh', { refreshToken: renewed.body.refreshToken });
  assert.deepEqual([reused.status, reused.body.code], [401, 'not_authenticated']);
});

test('a wrong password and an unknown user get the same answer, and in the end a lock', async () => {
  const login = (user: string) =>
    server.request('/v1/sessions', { method: 'POST', body: { user, password: 'wrong password' } });
  await server.userToken('clerk', 'small', 'qian');
  const known = await login('qian');
  const unknown = await login('nobody');
  assert.deepEqual([known.status, known.body], [unknown.status, unknown.body]);
  assert.equal(known.body.code, 'login_failed');
  for (let turn = 1; turn < limits.loginFailuresPerPairMax; turn += 1) await login('qian');
  const locked = await login('qian');
  assert.deepEqual([locked.status, locked.body.code], [429, 'login_locked']);
  assert.equal(locked.headers.get('retry-after'), '60');
});

test('a manager pairs a kiosk by a code and takes its access away at once', async () => {
  const manager = await server.userToken('manager');
  const post = (path: string, body: object, token?: string) =>
    server.request(path, { method: 'POST', body, ...(token === undefined ? {} : { token }) });
  const codes = '/v1/halls/small/pairing-codes';
  const made = await post(codes, { kind: 'kiosk', name: '西门', zone: 'east' }, manager);
  assert.match(made.body.code, /^\d{8}$/);
  const elsewhere = await post(codes, { kind: 'screen', name: 'x', zone: 'moon' }, manager);
  assert.deepEqual([elsewhere.status, elsewhere.body.code], [404, 'unknown_zone']);
  const { body: device } = await post('/v1/devices/pair', { code: made.body.code });
  assert.deepEqual([device.hall, device.kind, device.zone], ['small', 'kiosk', 'east']);
  const again = await post('/v1/devices/pair', { code: made.body.code });
  assert.deepEqual([again.status, again.body.code], [401, 'pairing_code_invalid']);
  const secret = { device: device.device, deviceSecret: device.deviceSecret };
  const { body: access } = await post('/v1/devices/token', secret);
  const take = () =>
    server.command(access.accessToken, 'take-number', { legs: [{ service: 'tax' }], channel: 'kiosk' });
  assert.equal((await take()).status, 200);
  const listed = await server.request('/v1/halls/small/devices', { token: manager });
  assert.equal(JSON.stringify(listed.body).includes(device.deviceSecret), false);
  const revoke = (id: string) => post(`/v1/halls/small/devices/${id}/revoke-device`, {}, manager);
  assert.equal((await revoke('small.nobody')).body.code, 'unknown_device');
  assert.equal((await revoke(device.device)).status, 204);
  assert.equal((await take()).body.code, 'token_revoked');
  assert.equal((await post('/v1/devices/token', secret)).body.code, 'token_revoked');
});

test('codes cannot be guessed: misses are counted against the address', async () => {
  const guess = () => server.request('/v1/devices/pair', { method: 'POST', body: { code: '00000000' } });
  server.clock.advance(10 * 60_000);
  for (let turn = 0; turn < limits.guessRate.burst; turn += 1)
    assert.equal((await guess()).body.code, 'pairing_code_invalid');
  const { status, body, headers } = await guess();
  assert.deepEqual([status, body.code, headers.get('retry-after')], [429, 'rate_limited', '5']);
  server.clock.advance(10 * 60_000);
});

test('a ticket’s link opens that ticket alone; every other link gets one and the same answer', async () => {
  const kiosk = await server.deviceToken('kiosk');
  const taxes = { legs: [{ service: 'tax' }], channel: 'kiosk' };
  const { body: mine } = await server.command(kiosk, 'take-number', taxes);
  const { body: other } = await server.command(kiosk, 'take-number', taxes);
  const link = mine.receipt.link.split('#')[1] as string;
  const exchange = (text: string) =>
    server.request('/v1/tickets/exchange', { method: 'POST', body: { link: text } });
  const { body: access } = await exchange(link);
  assert.deepEqual([access.ticket, access.hall], [mine.ticket, 'small']);
  const read = (id: number) =>
    server.request(`/v1/halls/small/views/ticket?ticket=${id}`, { token: access.accessToken });
  assert.equal((await read(mine.ticket)).status, 200);
  assert.equal((await read(other.ticket)).body.code, 'forbidden');

  const wrong = [
    link.replace('small', 'other'),
    link.slice(0, -1),
    `small.${other.ticket}.${link.split('.')[2]}`,
    'small.99999.x',
    'x',
    'small.0.',
    '__proto__.1.x',
  ];
  const answers = new Set<string>();
  for (const text of wrong) {
    const { status, body } = await exchange(text);
    assert.deepEqual([status, body.code], [404, 'link_invalid']);
    answers.add(JSON.stringify(body));
  }
  assert.equal(answers.size, 1);
  server.clock.advance(60_000);

  const leave = (leaveCode: string) =>
    server.command(access.accessToken, 'cancel-ticket', { ticket: mine.ticket, reason: 'left', leaveCode });
  assert.deepEqual(
    (await leave(mine.receipt.leaveCode === '0000' ? '0001' : '0000')).body.code,
    'leave_code_invalid',
  );
  assert.equal((await leave(mine.receipt.leaveCode)).status, 200);
});

test('a reprint that revokes kills the old link and the tokens it gave', async () => {
  const kiosk = await server.deviceToken('kiosk');
  const { body: taken } = await server.command(kiosk, 'take-number', {
    legs: [{ service: 'tax' }],
    channel: 'kiosk',
  });
  const link = taken.receipt.link.split('#')[1] as string;
  const { body: access } = await server.request('/v1/tickets/exchange', { method: 'POST', body: { link } });
  await server.command(kiosk, 'reprint-ticket', { ticket: taken.ticket, revoke: true });
  const { body } = await server.request(`/v1/halls/small/views/ticket?ticket=${taken.ticket}`, {
    token: access.accessToken,
  });
  assert.equal(body.code, 'token_revoked');
});

test('requests of one principal keep within their rate', async () => {
  const token = await server.userToken('manager', 'small', 'busy');
  const send = () => server.request('/v1/halls/small/catalogue', { token });
  const statuses = await Promise.all(
    Array.from({ length: limits.principalRate.burst + 5 }, async () => (await send()).status),
  );
  assert.equal(statuses.filter((status) => status === 429).length, 5);
  const other = await server.userToken('manager', 'small', 'calm');
  assert.equal((await server.request('/v1/halls/small/catalogue', { token: other })).status, 200);
});
