import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMemoryStore } from '@hallkit/store';
import { limits } from '../limits.ts';
import { createManualClock } from '../manual-clock.ts';
import { Revocations } from './revocations.ts';
import { Sessions } from './sessions.ts';
import { Users } from './users.ts';

const start = Date.UTC(2026, 0, 5, 9);

async function setUp() {
  const clock = createManualClock(start);
  const store = createMemoryStore();
  const users = new Users(store);
  const revocations = new Revocations(clock);
  const sessions = new Sessions(store, users, revocations, clock);
  const zhang = { id: 'zhang', name: '张', roles: [{ role: 'clerk', hall: 'jiading' }] } as const;
  await users.add({ ...zhang, password: 'correct horse' }, start);
  const idOf = (holder: { session: string }) => holder.session.slice('session:'.length);
  return { clock, store, users, revocations, sessions, zhang, idOf };
}

test('a refresh token is good once and gives the next', async () => {
  const { sessions, zhang, clock } = await setUp();
  const first = await sessions.open(zhang);
  clock.advance(60_000);
  const second = await sessions.refresh(first.refreshToken);
  assert.notEqual(second.refreshToken, first.refreshToken);
  assert.equal(second.holder.session, first.holder.session);
  assert.equal((await sessions.refresh(second.refreshToken)).user.id, 'zhang');
});

test('a refresh token shown twice ends the session for both who hold it', async () => {
  const { sessions, zhang, clock, revocations } = await setUp();
  const first = await sessions.open(zhang);
  const second = await sessions.refresh(first.refreshToken);
  clock.advance(limits.refreshGraceMs);
  await assert.rejects(sessions.refresh(first.refreshToken), { code: 'token_revoked' });
  assert.equal(revocations.has(first.holder.session), true);
  await assert.rejects(sessions.refresh(second.refreshToken), { code: 'not_authenticated' });
});

test('a refresh repeated within seconds is a lost reply', async () => {
  const { sessions, zhang } = await setUp();
  const first = await sessions.open(zhang);
  await sessions.refresh(first.refreshToken);
  const again = await sessions.refresh(first.refreshToken);
  assert.equal((await sessions.refresh(again.refreshToken)).user.id, 'zhang');
});

test('an idle session and an old one end', async () => {
  const { sessions, zhang, clock, idOf } = await setUp();
  let opened = await sessions.open(zhang);
  clock.advance(limits.sessionIdleMs);
  await assert.rejects(sessions.refresh(opened.refreshToken), { code: 'not_authenticated' });
  opened = await sessions.open(zhang);
  for (let turn = 0; turn < limits.sessionMs / limits.sessionIdleMs; turn += 1) {
    clock.advance(limits.sessionIdleMs / 2);
    opened = await sessions.refresh(opened.refreshToken);
  }
  clock.advance(limits.sessionMs / 2);
  assert.equal(await sessions.userOf(idOf(opened.holder)), undefined);
});

test('a session shows the user as they are now', async () => {
  const { sessions, users, zhang, idOf } = await setUp();
  const { holder, refreshToken } = await sessions.open(zhang);
  await users.change('zhang', { roles: [{ role: 'manager', hall: '*' }] });
  assert.deepEqual((await sessions.userOf(idOf(holder)))?.roles, [{ role: 'manager', hall: '*' }]);
  await users.change('zhang', { disabled: true });
  assert.equal(await sessions.userOf(idOf(holder)), undefined);
  await assert.rejects(sessions.refresh(refreshToken), { code: 'not_authenticated' });
});

test('only hashes are stored', async () => {
  const { sessions, zhang, store } = await setUp();
  const { refreshToken } = await sessions.open(zhang);
  const rows = [...(await store.listRecords('session')), ...(await store.listRecords('user'))];
  const text = JSON.stringify(rows);
  assert.equal(text.includes(refreshToken.split('.').at(-1) ?? ''), false);
  assert.equal(text.includes('correct horse'), false);
});

test('one session too many ends the oldest', async () => {
  const { sessions, zhang, clock, idOf } = await setUp();
  const first = await sessions.open(zhang);
  for (let turn = 0; turn < limits.sessionsPerUserMax; turn += 1) {
    clock.advance(1_000);
    await sessions.open(zhang);
  }
  assert.equal(await sessions.userOf(idOf(first.holder)), undefined);
});

test('rubbish is no refresh token', async () => {
  const { sessions, zhang } = await setUp();
  const { refreshToken } = await sessions.open(zhang);
  for (const token of ['', '.', 'x', 'zhang.', `${refreshToken}x`, '__proto__.x']) {
    await assert.rejects(sessions.refresh(token), { code: 'not_authenticated' }, token);
  }
});
