import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { endpoints, type WhatIfAnswer, type WhatIfRequest } from '@hallkit/protocol';
import { testHall } from '../host/host-fixture.ts';
import { compileCheck } from './schema-check.ts';
import { startTestServer, type TestServer } from './test-server.ts';

const minute = 60_000;
const path = '/v1/halls/small/what-if';
let server: TestServer;
let manager: string;

before(async () => {
  const presets = [{ id: 'noon', name: { 'zh-CN': '午间' }, windows: { w1: ['land'] } }];
  server = await startTestServer({ hall: testHall(2, { presets }) });
  manager = await server.userToken('manager');
  await server.staff('w1');
  for (let taken = 0; taken < 4; taken++) await server.take();
  await server.must('clerk:w1', 'call-next', { window: 'w1' });
  server.clock.advance(minute);
});
after(() => server.close());

const check = compileCheck(endpoints.whatIf.answer);

async function ask(body: WhatIfRequest, token = manager) {
  return server.request(path, { method: 'POST', token, body });
}

async function answerTo(body: WhatIfRequest): Promise<WhatIfAnswer> {
  const { status, text } = await ask(body);
  assert.equal(status, 200, text);
  return check(JSON.parse(text));
}

test('a manager sees what opening a window would save, and nothing changes', async () => {
  const { cursor } = server.host;
  const { at, services, overall } = await answerTo({ windows: [{ window: 'w2', status: 'open' }] });
  assert.equal(at, server.clock.now());
  assert.deepEqual(
    services.map(({ service, waiting }) => [service, waiting]),
    [['tax', 3]],
  );
  assert.ok(overall.meanWaitMsAfter < overall.meanWaitMsBefore);
  assert.ok(overall.longestMsAfter < overall.longestMsBefore);
  assert.deepEqual(server.host.cursor, cursor);
});

test('a preset can be tried, with windows of one’s own on top', async () => {
  const alone = await answerTo({ preset: 'noon' });
  assert.deepEqual([alone.overall.unservedBefore, alone.overall.unservedAfter], [0, 3]);
  const both = await answerTo({ preset: 'noon', windows: [{ window: 'w2', status: 'open' }] });
  assert.equal(both.overall.unservedAfter, 0);
});

test('what the hall would refuse is refused with its code', async () => {
  const codeOf = async (body: object) => (await ask(body)).body.code;
  assert.equal(await codeOf({ windows: [{ window: 'w9' }] }), 'unknown_window');
  assert.equal(await codeOf({ windows: [{ window: 'w1', services: ['no'] }] }), 'unknown_service');
  assert.equal(await codeOf({ preset: 'dawn' }), 'unknown_preset');
  assert.equal(await codeOf({ windows: [{ window: 'w1', status: 'paused' }] }), 'invalid_body');
});

test('only those who may see the board may ask', async () => {
  assert.equal((await ask({}, await server.userToken('supervisor'))).status, 200);
  assert.equal((await ask({}, await server.userToken('clerk'))).body.code, 'forbidden');
  assert.equal((await ask({}, await server.deviceToken('screen'))).body.code, 'forbidden');
});
