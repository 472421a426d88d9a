import assert from 'node:assert/strict';
import { Agent, request as httpRequest } from 'node:http';
import { test } from 'node:test';
import {
  actions,
  endpoints,
  errorCodes,
  type ActionDefinition,
  type EndpointDefinition,
} from '@hallkit/protocol';
import { createMemoryStore, StoreError, storeErrorCodes } from '@hallkit/store';
import { Writable } from 'node:stream';
import { createLogger } from '../logger.ts';
import { connectClient } from '../socket/test-client.ts';
import { openApiDocument } from './openapi.ts';
import { startTestServer } from './test-server.ts';

test('the process says that it lives and that it is ready', async (t) => {
  const server = await startTestServer();
  t.after(() => server.close());
  assert.equal((await server.request('/healthz')).status, 200);
  assert.equal((await server.request('/readyz')).status, 200);
});

test('a store that cannot write makes the server not ready, and it goes on reading', async (t) => {
  const store = createMemoryStore();
  const server = await startTestServer({ store });
  t.after(() => server.close());
  store.health = () => Promise.resolve({ writable: false, reason: 'storage_full' });
  const { status, body } = await server.request('/readyz');
  assert.deepEqual([status, body.code, body.retryable], [503, 'storage_full', true]);
  const token = await server.userToken('manager');
  assert.equal((await server.request('/v1/halls/small/views/screen', { token })).status, 200);
});

test('a log-in that a full disk cannot keep is refused as such, with when to come again', async (t) => {
  const store = createMemoryStore();
  const server = await startTestServer({ store });
  t.after(() => server.close());
  await server.userToken('clerk');
  store.putRecord = () => Promise.reject(new StoreError(storeErrorCodes.storageFull, 'full'));
  const { status, body, headers } = await server.request('/v1/sessions', {
    method: 'POST',
    body: { user: 'clerk', password: 'a long password' },
  });
  assert.deepEqual([status, body.code, body.retryable], [503, 'storage_full', true]);
  assert.equal(headers.get('retry-after'), '5');
});

test('every route of the protocol’s tables is served and described, and no other', async (t) => {
  const server = await startTestServer();
  t.after(() => server.close());
  const { text } = await server.request('/v1/openapi.json');
  const { paths } = JSON.parse(text) as { paths: Record<string, Record<string, { operationId: string }>> };
  const described = Object.entries(paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
  );
  const named = [
    ...(Object.values(endpoints) as EndpointDefinition[]).map(({ method, path }) => `${method} ${path}`),
    ...(Object.values(actions) as ActionDefinition[]).map(({ path }) => `POST ${path}`),
  ];
  assert.deepEqual(described.sort(), named.sort());
  for (const route of named) {
    const [method = '', path = ''] = route.split(' ');
    const real = path.replace(/:\w+/g, 'x');
    const { body } = await server.request(real, { method, ...(method === 'POST' ? { body: {} } : {}) });
    assert.notEqual(body.code, 'unknown_route', route);
    server.clock.advance(1_000);
  }
});

test('every reference in the description leads somewhere', () => {
  const document = openApiDocument();
  const text = JSON.stringify(document);
  const { schemas, responses } = document['components'] as Record<string, Record<string, unknown>>;
  for (const [, kind, name] of text.matchAll(/"#\/components\/(schemas|responses)\/([^"]+)"/g)) {
    assert.ok((kind === 'schemas' ? schemas : responses)?.[name ?? ''], name);
  }
  assert.doesNotMatch(text, /def-\d/);
});

test('every code a request was refused with is one of the table', async (t) => {
  const server = await startTestServer();
  t.after(() => server.close());
  await server.request('/v1/nothing');
  await server.request('/v1/sessions', { method: 'POST', body: '{' });
  const { text } = await server.request('/metrics');
  const codes = [...text.matchAll(/hallkit_refusals_total\{code="(\w+)"\}/g)].map(([, code]) => code);
  assert.deepEqual(codes.sort(), ['malformed_json', 'unknown_route']);
  for (const code of codes) assert.ok(errorCodes.includes(code as (typeof errorCodes)[number]));
});

test('figures are for this machine alone, even through a proxy', async (t) => {
  const server = await startTestServer();
  t.after(() => server.close());
  const { status, body } = await server.request('/metrics', { headers: { 'x-forwarded-for': '10.0.0.1' } });
  assert.deepEqual([status, body.code], [403, 'forbidden']);
});

test('a stopping server finishes what is in flight and takes nothing new', async () => {
  const store = createMemoryStore();
  const server = await startTestServer({ store });
  const kiosk = await server.deviceToken('kiosk');
  const screen = await connectClient(server, { token: await server.deviceToken('screen') });
  const left = new Promise((resolve) => screen.socket.once('disconnect', resolve));
  const append = store.append.bind(store);
  let reached: () => void = () => undefined;
  let letGo: () => void = () => undefined;
  const appending = new Promise<void>((resolve) => (reached = resolve));
  const gate = new Promise<void>((resolve) => (letGo = resolve));
  store.append = async (request) => {
    reached();
    await gate;
    return append(request);
  };
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const inFlight = server.command(kiosk, 'take-number', { legs: [{ service: 'tax' }], channel: 'kiosk' });
  await statusOver(agent, server.url);
  await appending;
  const closed = server.server.close();
  await left;
  assert.deepEqual(await statusOver(agent, server.url), 503);
  letGo();
  assert.equal((await inFlight).status, 200);
  agent.destroy();
  await closed;
  await assert.rejects(server.request('/healthz'));
  await server.registry.close();
});

/** Status of a request over a connection that is kept open. */
function statusOver(agent: Agent, url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    httpRequest(`${url}/healthz`, { agent }, (response) => {
      response.resume().once('end', () => resolve(response.statusCode ?? 0));
    })
      .once('error', reject)
      .end();
  });
}

test('a log line never holds a token, a password or anybody’s data', () => {
  const lines: string[] = [];
  const sink = new Writable({ write: (chunk, _encoding, done) => (lines.push(String(chunk)), done()) });
  const logger = createLogger('info', sink);
  const secrets = { token: 'tk1', password: 'pw1', visitor: { name: 'nm1' }, phone: 'ph1', note: 'nt1' };
  logger.info({ ...secrets, request: secrets, deep: { er: secrets } }, 'something\nhappened');
  assert.equal(lines.length, 1);
  assert.doesNotMatch(lines[0] ?? '', /tk1|pw1|nm1|ph1|nt1/);
  assert.equal((lines[0] ?? '').trim().includes('\n'), false);
});
