import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import { commandAnswerSchema, endpoints, live, viewNames, type ViewName } from '@hallkit/protocol';
import { startTestServer, type TestServer } from './test-server.ts';

let server: TestServer;
let manager: string;
let ticket: number;

before(async () => {
  server = await startTestServer();
  manager = await server.userToken('manager');
  await server.staff('w1');
  ticket = await server.take();
  await server.take('land');
  await server.must('clerk:w1', 'call-next', { window: 'w1' });
  await server.must('clerk:w1', 'start-service', { window: 'w1' });
  await server.must('clerk:w1', 'finish-service', { window: 'w1', outcome: 'done', note: '字迹' });
  await server.must('clerk:w1', 'call-next', { window: 'w1' });
});
after(() => server.close());

/** Every answer holds what its schema names and nothing else. */
function assertFits(schema: unknown, body: unknown): void {
  const [first] = Compile(schema as TSchema).Errors(body);
  assert.equal(first, undefined, JSON.stringify(first));
}

const get = (path: string, token = manager) => server.request(path, { token });

test('the catalogue is asked for once and then only whether it still holds', async () => {
  const { status, headers, body } = await get('/v1/halls/small/catalogue');
  assert.equal(status, 200);
  assertFits(endpoints.catalogue.answer, body);
  const tag = headers.get('etag') ?? '';
  assert.equal(headers.get('cache-control'), 'private, no-cache');
  const headersOfPage = { 'if-none-match': tag };
  const again = await server.request('/v1/halls/small/catalogue', { token: manager, headers: headersOfPage });
  assert.deepEqual([again.status, again.text], [304, '']);
});

test('every view is exactly what its schema names, for the socket and for HTTP', async () => {
  const params: Partial<Record<ViewName, string>> = {
    window: '?window=w1',
    counter: '?window=w1',
    ticket: `?ticket=${ticket}`,
  };
  for (const view of viewNames.filter((name) => name !== 'ticket')) {
    const { status, body } = await get(`/v1/halls/small/views/${view}${params[view] ?? ''}`);
    assert.equal(status, 200, view);
    assertFits(live.down.snapshot.message, body);
    assert.deepEqual(body.cursor, server.host.cursor);
  }
  const clerk = await server.userToken('clerk');
  assertFits(
    live.down.snapshot.message,
    (await get(`/v1/halls/small/views/ticket${params.ticket}`, clerk)).body,
  );
});

test('nothing personal and nothing of the staff stands in a public view', async () => {
  const screen = await server.deviceToken('screen');
  const { text } = await get('/v1/halls/small/views/screen', screen);
  assert.doesNotMatch(text, /"clerk"|"console"|"person"|"visitor"|"priority"|desk-w1/);
});

test('staff find a ticket by its number, however it is typed', async () => {
  const { body, text } = await get('/v1/halls/small/tickets?number=a001');
  assertFits(endpoints.findTickets.answer, body);
  assert.match(text, /"number":"A001"/);
  assert.equal((await get('/v1/halls/small/tickets?number=Z999')).text, '{"tickets":[]}');
});

test('a day’s tickets and records come page by page', async () => {
  await server.registry.flushHistory();
  const rows: string[] = [];
  for (let after = ''; ;) {
    const { body, text } = await get(`/v1/halls/small/history/tickets?limit=1${after && `&after=${after}`}`);
    assertFits(endpoints.history.answer, body);
    const page = JSON.parse(text) as { rows: { data: { number: string } }[]; next: string };
    rows.push(...page.rows.map(({ data }) => data.number));
    if (page.next === '') break;
    after = page.next;
  }
  assert.deepEqual(rows, ['A001', 'B001']);
  const records = await get('/v1/halls/small/history/records');
  assert.match(records.text, /"outcome":"done"/);
  assert.doesNotMatch(records.text, /字迹/);
  const auditor = await server.userToken('auditor');
  assert.equal(
    (await get('/v1/halls/small/history/records?day=2020-01-01', auditor)).text,
    '{"rows":[],"next":""}',
  );
});

test('a command’s answer, a session, a device and a code are what their schemas name', async () => {
  const kiosk = await server.deviceToken('kiosk');
  const taken = await server.command(kiosk, 'take-number', { legs: [{ service: 'tax' }], channel: 'kiosk' });
  assertFits(commandAnswerSchema, taken.body);
  const post = (path: string, body: object, token?: string) =>
    server.request(path, { method: 'POST', body, ...(token === undefined ? {} : { token }) });
  await server.userToken('clerk', 'small', 'feng');
  const session = await post('/v1/sessions', { user: 'feng', password: 'a long password' });
  assertFits(endpoints.login.answer, session.body);
  const code = await post('/v1/halls/small/pairing-codes', { kind: 'screen', name: '大屏' }, manager);
  assertFits(endpoints.makePairingCode.answer, code.body);
  const device = await post('/v1/devices/pair', { code: code.body.code });
  assertFits(endpoints.pairDevice.answer, device.body);
  const { device: id, deviceSecret } = device.body;
  assertFits(
    endpoints.deviceToken.answer,
    (await post('/v1/devices/token', { device: id, deviceSecret })).body,
  );
  assertFits(endpoints.devices.answer, (await get('/v1/halls/small/devices')).body);
  const link = taken.body.receipt.link.split('#')[1];
  const access = await post('/v1/tickets/exchange', { link });
  assertFits(endpoints.exchangeTicketLink.answer, access.body);
  assertFits(endpoints.halls.answer, (await server.request('/v1/halls')).body);
});
