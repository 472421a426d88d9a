import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Session } from '@hallkit/protocol';
import { json, refusal } from '../testing/fake-fetch.ts';
import { FakeWorld } from '../testing/fake-world.ts';
import { isHallProblem } from './problem.ts';
import {
  deviceTokenSource,
  endSession,
  loginClerk,
  openTicket,
  pairDevice,
  sessionTokenSource,
  ticketTokenSource,
} from './sessions.ts';

const renewAfterMs = 7 * 60_000;

function server() {
  const world = new FakeWorld();
  let given = 0;
  world.http.serving = ({ path }) => {
    given += 1;
    if (path === '/v1/sessions/end') return new Response(null, { status: 204 });
    return json(sessionOf(given));
  };
  return { ...world, address: { url: 'https://h', environment: world.environment } };
}

function sessionOf(n: number): Session {
  const user = { id: 'zhang', name: '张', roles: [] };
  return { accessToken: `a${n}`, expiresAt: 0, refreshToken: `r${n}`, user };
}

test('a clerk logs in by name and password', async () => {
  const { address, http } = server();
  const session = await loginClerk({ ...address, user: 'zhang', password: 'secret' });
  assert.equal(session.accessToken, 'a1');
  assert.deepEqual(http.seen[0]?.body, { user: 'zhang', password: 'secret' });
  http.serving = () => refusal('login_failed');
  const wrong = loginClerk({ ...address, user: 'zhang', password: 'x' });
  await assert.rejects(wrong, (error) => isHallProblem(error, 'login_failed'));
});

test('a session’s token is renewed before it ends, each refresh token used once and the next one kept', async () => {
  const { address, http, time } = server();
  const kept: string[] = [];
  const onRenewed = ({ refreshToken }: Session) => void kept.push(refreshToken);
  const source = sessionTokenSource({ ...address, session: sessionOf(0), onRenewed });
  assert.equal(source.principal, 'user:zhang');
  assert.equal(await source.token(), 'a0');
  time.leap(renewAfterMs);
  assert.deepEqual(await Promise.all([source.token(), source.token()]), ['a1', 'a1']);
  time.leap(renewAfterMs);
  assert.equal(await source.token(), 'a2');
  assert.deepEqual(
    http.seen.map(({ body }) => body),
    [{ refreshToken: 'r0' }, { refreshToken: 'r1' }],
  );
  assert.deepEqual(kept, ['r1', 'r2']);
});

test('a refused token is replaced at once, and only if it is still the present one', async () => {
  const { address, http } = server();
  const source = deviceTokenSource({ ...address, device: 'd1', deviceSecret: 's' });
  assert.equal(await source.token(), 'a1');
  assert.equal(await source.token('a1'), 'a2');
  assert.equal(await source.token('a1'), 'a2');
  assert.equal(http.seen.length, 2);
});

test('a source whose renewal fails tries again the next time', async () => {
  const { address, http } = server();
  const serve = http.serving;
  const source = deviceTokenSource({ ...address, device: 'd1', deviceSecret: 's' });
  http.serving = () => refusal('device_secret_invalid');
  await assert.rejects(source.token(), (error) => isHallProblem(error, 'device_secret_invalid'));
  http.serving = serve;
  assert.equal(await source.token(), 'a1');
});

test('a ticket’s link is exchanged, and never stands in a header or an address', async () => {
  const { address, http } = server();
  const link = 'jiading.17.c2VjcmV0';
  const access = await openTicket({ ...address, link });
  const source = ticketTokenSource({ ...address, link, access });
  assert.equal(source.principal, 'visitor:jiading.17');
  assert.equal(await source.token(), 'a1');
  assert.equal(await source.token('a1'), 'a2');
  for (const { path, headers, body } of http.seen) {
    assert.doesNotMatch(path + JSON.stringify(headers), /c2VjcmV0/);
    assert.deepEqual(body, { link });
  }
});

test('a device is paired by its code, and a session is ended by its own token', async () => {
  const { address, http } = server();
  await pairDevice({ ...address, code: '12345678' });
  await endSession({ ...address, token: () => Promise.resolve('t') });
  assert.deepEqual(
    http.seen.map(({ path, headers }) => [path, headers['authorization']]),
    [
      ['/v1/devices/pair', undefined],
      ['/v1/sessions/end', 'Bearer t'],
    ],
  );
});
