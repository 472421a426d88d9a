import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMemoryStore } from '@hallkit/store';
import { SignJWT } from 'jose';
import { wireTimes } from '@hallkit/protocol/codes';
import { limits } from '../limits.ts';
import { createManualClock } from '../manual-clock.ts';
import { AccessTokens, type Revive } from './access-tokens.ts';
import type { Holder } from './principal.ts';
import { Revocations } from './revocations.ts';
import { SigningKeys } from './signing-keys.ts';

const start = Date.UTC(2026, 0, 5, 9);

const holder: Holder = {
  kind: 'user',
  key: 'user:zhang',
  session: 'session:s1',
  id: 'zhang',
  roles: [{ role: 'clerk', hall: 'jiading' }],
};

function setUp(revive: Revive = async (principal) => principal) {
  const clock = createManualClock(start);
  const store = createMemoryStore();
  const revocations = new Revocations(clock);
  const keys = new SigningKeys(store, clock);
  const make = () => new AccessTokens({ keys: new SigningKeys(store, clock), revocations, clock, revive });
  return {
    clock,
    store,
    revocations,
    keys,
    make,
    tokens: new AccessTokens({ keys, revocations, clock, revive }),
  };
}

test('a token speaks for its holder until it ends', async () => {
  const { tokens, clock } = setUp();
  const { accessToken, expiresAt } = await tokens.issue(holder);
  assert.equal(expiresAt, start + wireTimes.accessTokenMs);
  assert.deepEqual(await tokens.verify(accessToken), { ...holder, expiresAt });
  clock.advance(wireTimes.accessTokenMs - 1);
  await tokens.verify(accessToken);
  clock.advance(1);
  await assert.rejects(tokens.verify(accessToken), { code: 'token_expired' });
});

test('an expired token is told apart from a wrong one even when it was never seen', async () => {
  const { tokens, make, clock } = setUp();
  const { accessToken } = await tokens.issue(holder);
  clock.advance(wireTimes.accessTokenMs + 1_000);
  await assert.rejects(make().verify(accessToken), { code: 'token_expired' });
});

test('another node over the same store accepts the token', async () => {
  const { tokens, make } = setUp();
  const { accessToken } = await tokens.issue(holder);
  assert.equal((await make().verify(accessToken)).key, 'user:zhang');
});

test('a revocation acts on a token that is out already', async () => {
  const { tokens, revocations } = setUp();
  const { accessToken } = await tokens.issue(holder);
  await tokens.verify(accessToken);
  revocations.revoke('session:s1');
  await assert.rejects(tokens.verify(accessToken), { code: 'token_revoked' });
  assert.throws(() => tokens.known(accessToken), { code: 'token_revoked' });
});

test('a session ended elsewhere is noticed within the time of a recheck', async () => {
  let alive = true;
  const { tokens, clock } = setUp(async (principal) => (alive ? principal : undefined));
  const { accessToken } = await tokens.issue(holder);
  await tokens.verify(accessToken);
  alive = false;
  assert.ok(tokens.known(accessToken));
  clock.advance(limits.recheckMs);
  assert.equal(tokens.known(accessToken), undefined);
  await assert.rejects(tokens.verify(accessToken), { code: 'token_revoked' });
});

test('rubbish, a changed token, another algorithm and no signature are no tokens', async () => {
  const { tokens, keys } = setUp();
  const { accessToken } = await tokens.issue(holder);
  const { id, key } = await keys.current();
  const [, claims] = accessToken.split('.');
  const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${claims}.`;
  const other = await new SignJWT({ hold: holder }).setProtectedHeader({ alg: 'HS512', kid: id }).sign(key);
  for (const token of ['', 'x', 'a.b.c', `${accessToken}x`, accessToken.replace(/^./, 'f'), none, other]) {
    await assert.rejects(tokens.verify(token), { code: 'not_authenticated' }, token);
  }
});

test('keys rotate: a new one signs, the old one verifies while its tokens can live', async () => {
  const { tokens, keys, clock } = setUp();
  const first = await keys.current();
  clock.advance(limits.signingKeyMs - 1);
  const { accessToken } = await tokens.issue(holder);
  clock.advance(1);
  assert.notEqual((await keys.current()).id, first.id);
  assert.equal((await tokens.verify(accessToken)).key, 'user:zhang');
  clock.advance(wireTimes.accessTokenMs + 1);
  assert.equal(await keys.find(first.id), undefined);
});
