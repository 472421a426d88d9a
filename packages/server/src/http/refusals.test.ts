import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { after, before, test } from 'node:test';
import { Compile } from 'typebox/compile';
import { problemSchema, wireTimes } from '@hallkit/protocol';
import { freshId, startTestServer, type Answer, type TestServer } from './test-server.ts';

let server: TestServer;
before(async () => (server = await startTestServer({ config: { origins: ['https://portal.example'] } })));
after(() => server.close());

const problem = Compile(problemSchema);
const takeNumber = '/v1/halls/small/tickets/take-number';
const taxes = { legs: [{ service: 'tax' }], channel: 'kiosk' };

/** Sends something bad and expects this refusal, an unchanged hall and a server that goes on. */
async function refuses(send: () => Promise<Answer>, status: number, code: string): Promise<Answer> {
  const before = server.host.cursor;
  const answer = await send();
  assert.deepEqual([answer.status, answer.body.code], [status, code]);
  assert.equal(answer.headers.get('content-type'), 'application/problem+json; charset=utf-8');
  assert.ok(problem.Check(answer.body), JSON.stringify(answer.body));
  assert.equal(answer.body.status, status);
  assert.deepEqual(server.host.cursor, before);
  assert.equal((await server.request('/healthz')).status, 200);
  return answer;
}

async function post(body: unknown, headers: object = {}): Promise<Answer> {
  const token = await server.deviceToken('kiosk');
  return server.request(takeNumber, {
    method: 'POST',
    token,
    body,
    headers: { 'idempotency-key': freshId(), ...headers },
  });
}

test('malformed JSON', async () => {
  for (const body of ['{', '{"legs":', 'null x', '\u0000'])
    await refuses(() => post(body), 400, 'malformed_json');
});

test('JSON that is no object, or not the object asked for, says where', async () => {
  const { body } = await refuses(() => post({ ...taxes, channel: 'smoke' }), 400, 'invalid_body');
  assert.equal(body.params.path, '/channel');
  for (const bad of [
    '[]',
    '1',
    '"x"',
    {},
    { ...taxes, legs: [] },
    { ...taxes, extra: 1 },
    { ...taxes, legs: 'tax' },
  ]) {
    await refuses(() => post(bad), 400, 'invalid_body');
  }
});

test('keys that poison prototypes', async () => {
  for (const body of [
    '{"__proto__":{"admin":true},"legs":[{"service":"tax"}],"channel":"kiosk"}',
    '{"legs":[{"service":"tax","__proto__":{}}],"channel":"kiosk"}',
    '{"constructor":{"prototype":{"x":1}},"legs":[{"service":"tax"}],"channel":"kiosk"}',
  ]) {
    await refuses(() => post(body), 400, 'malformed_json');
  }
  await refuses(
    () => post('{"prototype":{},"legs":[{"service":"tax"}],"channel":"kiosk"}'),
    400,
    'invalid_body',
  );
  assert.equal(({} as { admin?: boolean }).admin, undefined);
});

test('a body that is too large, and one that is nested deep', async () => {
  const { body } = await refuses(
    () => post({ ...taxes, language: 'x'.repeat(17_000) }),
    413,
    'body_too_large',
  );
  assert.equal(body.params.maxBytes, 16_384);
  await refuses(() => post(`${'['.repeat(8_000)}${']'.repeat(8_000)}`), 400, 'invalid_body');
});

test('a body of another media type, binary included', async () => {
  for (const type of [
    'text/plain',
    'application/octet-stream',
    'multipart/form-data; boundary=x',
    'application/xml',
  ]) {
    await refuses(() => post('\u0000\u0001', { 'content-type': type }), 415, 'unsupported_media_type');
  }
});

test('an unknown route, method, path or hall', async () => {
  await refuses(() => server.request('/v1/nothing'), 404, 'unknown_route');
  await refuses(() => server.request(takeNumber), 404, 'unknown_route');
  await refuses(
    () => server.request('/v1/halls/small/tickets/take-number/x', { method: 'DELETE' }),
    404,
    'unknown_route',
  );
  await refuses(() => server.request('/%zz'), 404, 'unknown_route');
  await refuses(() => server.request(`/v1/halls/${'x'.repeat(300)}/catalogue`), 404, 'unknown_route');
  const administrator = await server.userToken('administrator', '*');
  await refuses(
    () => server.request('/v1/halls/nowhere/catalogue', { token: administrator }),
    404,
    'unknown_hall',
  );
});

test('an action nobody knows, and one of the system alone', async () => {
  const manager = await server.userToken('manager');
  for (const action of ['define-hall', 'mark-unattended', 'mark-attended', '__proto__', 'constructor']) {
    const path = `/v1/halls/small/windows/w1/${action}`;
    await refuses(
      () => server.request(path, { method: 'POST', token: manager, body: {} }),
      404,
      'unknown_route',
    );
  }
});

test('no token, a wrong one, and one in another form', async () => {
  const headers = { 'idempotency-key': freshId() };
  const answer = await refuses(
    () => server.request(takeNumber, { method: 'POST', body: taxes, headers }),
    401,
    'not_authenticated',
  );
  assert.equal(answer.headers.get('www-authenticate'), 'Bearer');
  await refuses(() => server.command('rubbish', 'take-number', taxes), 401, 'not_authenticated');
  await refuses(() => post(taxes, { authorization: 'Basic eDp5' }), 401, 'not_authenticated');
});

test('a missing, malformed or reused command id', async () => {
  const token = await server.deviceToken('kiosk');
  const bare = { method: 'POST', token, body: taxes };
  await refuses(() => server.request(takeNumber, bare), 400, 'idempotency_key_missing');
  for (const id of ['1', '018f3c00-0000-4000-8000-000000000000', freshId().toUpperCase()]) {
    await refuses(
      () => server.command(token, 'take-number', taxes, { commandId: id }),
      400,
      'idempotency_key_invalid',
    );
  }
});

test('headers that make no sense', async () => {
  await refuses(() => post(taxes, { 'not-after': 'soon' }), 400, 'invalid_body');
  await refuses(() => post(taxes, { console: 'a b' }), 400, 'invalid_body');
});

test('a page of another origin, before anything else is looked at', async () => {
  for (const origin of [
    'https://evil.example',
    'null',
    'http://portal.example',
    'https://portal.example.evil.example',
  ]) {
    await refuses(() => post(taxes, { origin }), 403, 'foreign_origin');
  }
});

test('its own pages and those of a listed origin may come in', async () => {
  assert.equal((await post(taxes, { origin: server.url })).status, 200);
  const listed = await post(taxes, { origin: 'https://portal.example' });
  assert.equal(listed.status, 200);
  assert.equal(listed.headers.get('access-control-allow-origin'), 'https://portal.example');
  const foreign = await server.request('/v1/halls', { headers: { origin: 'https://evil.example' } });
  assert.equal(foreign.headers.get('access-control-allow-origin'), null);
});

test('a command out of order', async () => {
  const clerk = await server.userToken('clerk', 'small', 'wang');
  const send = () => server.command(clerk, 'start-service', { window: 'w1' }, { console: 'c1' });
  await refuses(send, 403, 'not_signed_in');
  await refuses(
    () => server.command(clerk, 'sign-in', { window: 'w99' }, { console: 'c1' }),
    404,
    'unknown_window',
  );
});

test('a ticket is named by its plain number and in no other way', async () => {
  const manager = await server.userToken('manager');
  for (const id of ['0x1', '1e0', '%201', '1.0', '+1', '-1', '0', '01', '99999999999999999999', 'NaN']) {
    const path = `/v1/halls/small/tickets/${id}/cancel-ticket`;
    const send = () => server.request(path, { method: 'POST', token: manager, body: { reason: 'left' } });
    const { body } = await refuses(send, 400, 'invalid_body');
    assert.equal(body.params.path, '/ticket', id);
  }
  await refuses(
    () => server.request('/v1/halls/small/views/ticket?ticket=0x1', { token: manager }),
    400,
    'invalid_body',
  );
});

test('a view that is not there', async () => {
  const manager = await server.userToken('manager');
  const get = (path: string) => () => server.request(`/v1/halls/small/views/${path}`, { token: manager });
  await refuses(get('nothing'), 404, 'unknown_view');
  await refuses(get('__proto__'), 404, 'unknown_view');
  await refuses(get('window?window=w99'), 404, 'unknown_window');
  await refuses(get('screen?zone=moon'), 404, 'unknown_zone');
  await refuses(get('ticket?ticket=999'), 404, 'unknown_ticket');
  await refuses(get('window'), 400, 'invalid_body');
  await refuses(get('screen?zone=east&x=1'), 400, 'invalid_body');
});

test('a token that has ended', async () => {
  const token = await server.userToken('manager');
  server.clock.advance(wireTimes.accessTokenMs);
  await refuses(() => server.request('/v1/halls/small/catalogue', { token }), 401, 'token_expired');
});

test('what is not HTTP gets a problem and a closed connection', async () => {
  const talk = (text: string) =>
    new Promise<string>((resolve, reject) => {
      const socket = connect(server.server.port, '127.0.0.1', () => socket.write(text));
      let answer = '';
      socket
        .on('data', (chunk) => (answer += String(chunk)))
        .on('end', () => resolve(answer))
        .on('error', reject);
    });
  const broken = await talk('\u0016\u0003\u0001 nonsense\r\n\r\n');
  assert.match(broken, /^HTTP\/1\.1 400 /);
  assert.match(broken, /"code":"invalid_body"/);
  assert.match(
    await talk(`GET / HTTP/1.1\r\nHost: x\r\nX: ${'y'.repeat(10_000)}\r\n\r\n`),
    /^HTTP\/1\.1 431 /,
  );
  assert.equal((await server.request('/healthz')).status, 200);
});

test('refusals tell nothing of the inside', async () => {
  const { body } = await post('{');
  assert.doesNotMatch(JSON.stringify(body), /node_modules|\.ts|at \w+ \(/);
});
