import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { freshId, startTestServer, type TestServer } from './test-server.ts';

let server: TestServer;
before(async () => (server = await startTestServer()));
after(() => server.close());

const taxes = { legs: [{ service: 'tax' }], channel: 'kiosk' };

test('a kiosk takes a number and gets the receipt', async () => {
  const kiosk = await server.deviceToken('kiosk');
  const { status, body, headers } = await server.command(kiosk, 'take-number', taxes);
  assert.equal(status, 200);
  assert.equal(body.number, body.receipt.number);
  assert.match(body.receipt.link, /^\/ticket\/#small\.\d+\./);
  assert.match(body.receipt.leaveCode, /^\d{4}$/);
  assert.equal(headers.get('cache-control'), 'no-store');
});

test('a clerk works a window from sign-in to finish', async () => {
  const kiosk = await server.deviceToken('kiosk');
  const clerk = await server.userToken('clerk', 'small', 'zhang');
  const { body: taken } = await server.command(kiosk, 'take-number', taxes);
  for (const action of ['sign-in', 'open-window'] as const) {
    assert.equal(
      (await server.command(clerk, action, { window: 'w1' }, { console: 'c1' })).status,
      200,
      action,
    );
  }
  const called = await server.command(clerk, 'call-next', { window: 'w1' }, { console: 'c1' });
  assert.equal(called.status, 200);
  assert.ok(called.body.ticket <= taken.ticket);
  assert.equal(
    (await server.command(clerk, 'start-service', { window: 'w1' }, { console: 'c1' })).status,
    200,
  );
  const payload = { window: 'w1', outcome: 'done', note: '已补材料' };
  assert.equal((await server.command(clerk, 'finish-service', payload, { console: 'c1' })).status, 200);
});

test('a repeat of a command gets the same bytes and does nothing', async () => {
  const kiosk = await server.deviceToken('kiosk');
  const commandId = freshId();
  const first = await server.command(kiosk, 'take-number', taxes, { commandId });
  const seq = server.host.cursor.seq;
  const again = await server.command(kiosk, 'take-number', taxes, { commandId });
  assert.deepEqual(again.body, first.body);
  assert.equal(server.host.cursor.seq, seq);
  const other = await server.command(kiosk, 'take-number', { ...taxes, language: 'en' }, { commandId });
  assert.deepEqual([other.status, other.body.code], [422, 'idempotency_key_reused']);
});

test('a command’s answer can be asked for by its id, by who sent it alone', async () => {
  const kiosk = await server.deviceToken('kiosk');
  const commandId = freshId();
  const { body } = await server.command(kiosk, 'take-number', taxes, { commandId });
  const found = await server.request(`/v1/halls/small/commands/${commandId}`, { token: kiosk });
  assert.deepEqual(found.body, body);
  const stranger = await server.deviceToken('kiosk');
  const hidden = await server.request(`/v1/halls/small/commands/${commandId}`, { token: stranger });
  assert.deepEqual([hidden.status, hidden.body.code], [404, 'unknown_command']);
});

test('a refusal of the hall is a problem with its code', async () => {
  const clerk = await server.userToken('clerk', 'small', 'li');
  const { status, headers, body } = await server.command(
    clerk,
    'call-next',
    { window: 'w2' },
    { console: 'c2' },
  );
  assert.deepEqual([status, body.code, body.retryable], [403, 'not_signed_in', false]);
  assert.equal(headers.get('content-type'), 'application/problem+json; charset=utf-8');
  assert.equal(body.type, 'urn:hallkit:problem:not_signed_in');
});

test('a press from long ago calls nobody', async () => {
  const kiosk = await server.deviceToken('kiosk');
  const headers = { 'not-after': String(server.clock.now() - 1) };
  const { status, body } = await server.command(kiosk, 'take-number', taxes, { headers });
  assert.deepEqual([status, body.code], [409, 'command_expired']);
});

test('free text and personal data never reach the log', async () => {
  const kiosk = await server.deviceToken('kiosk');
  const visitor = { name: '王小明', phone: '13800001111', idNumber: '310114199001011234' };
  assert.equal((await server.command(kiosk, 'take-number', { ...taxes, visitor })).status, 200);
  const log = JSON.stringify(await server.store.read(server.host.stream, 0, 1_000));
  for (const secret of Object.values(visitor)) assert.equal(log.includes(secret), false);
  for (const secret of Object.values(visitor)) assert.equal(server.logs.join('').includes(secret), false);
});

test('metrics count commands, refusals and events', async () => {
  const kiosk = await server.deviceToken('kiosk');
  await server.command(kiosk, 'take-number', taxes);
  const { text } = await server.request('/metrics');
  assert.match(text, /hallkit_command_seconds_count\{action="take-number"\} \d+/);
  assert.match(text, /hallkit_hall_seq\{hall="small"\} \d+/);
  assert.match(text, /hallkit_append_events_count \d+/);
});
