import assert from 'node:assert/strict';
import { test } from 'node:test';
import { limits } from '../limits.ts';
import { hashPassword, verifyPassword } from './passwords.ts';

test('a password fits its own hash and no other', async () => {
  const hash = await hashPassword('correct horse');
  assert.match(hash, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  assert.equal(await verifyPassword('correct horse', hash), true);
  assert.equal(await verifyPassword('correct horsf', hash), false);
});

test('two hashes of one password differ', async () => {
  assert.notEqual(await hashPassword('correct horse'), await hashPassword('correct horse'));
});

test('a composed and a decomposed letter are the same password', async () => {
  const hash = await hashPassword('caf\u00e9-terrace');
  assert.equal(await verifyPassword('cafe\u0301-terrace', hash), true);
});

test('an unknown user costs as much as a wrong password', async () => {
  const hash = await hashPassword('correct horse');
  const cost = async (against: string | undefined): Promise<number> => {
    const startedAt = process.cpuUsage();
    for (let turn = 0; turn < 5; turn += 1) assert.equal(await verifyPassword('wrong', against), false);
    return process.cpuUsage(startedAt).user;
  };
  const ratio = (await cost(undefined)) / (await cost(hash));
  assert.ok(ratio > 0.3 && ratio < 3, `ratio ${ratio}`);
});

test('a damaged hash lets nobody in', async () => {
  for (const hash of [
    '',
    'plain',
    '$argon2id$v=19$m=1,t=1,p=1$$',
    '$argon2i$v=19$m=8,t=1,p=1$AAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAA',
  ]) {
    assert.equal(await verifyPassword('anything', hash), false);
  }
});

test('a password that is too short or too long is refused', async () => {
  await assert.rejects(hashPassword('short'), { code: 'invalid_body' });
  await assert.rejects(hashPassword('x'.repeat(limits.passwordCharsMax + 1)), { code: 'invalid_body' });
});

test('too many checks at once are refused instead of filling the memory', async () => {
  const checks = Array.from({ length: limits.passwordChecksMax + 1 }, () =>
    verifyPassword('wrong', undefined),
  );
  const settled = await Promise.allSettled(checks);
  assert.equal(settled.filter(({ status }) => status === 'rejected').length, 1);
});
