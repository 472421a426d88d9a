import assert from 'node:assert/strict';
import { test } from 'node:test';
import { limits } from '../limits.ts';
import { createManualClock } from '../manual-clock.ts';
import { GuessGuard } from './guess-guard.ts';
import { LoginThrottle } from './login-throttle.ts';
import { RateLimiter } from './rate.ts';

function failing(times: number, user: string, address: string, throttle: LoginThrottle): void {
  for (let turn = 0; turn < times; turn += 1) throttle.fail(user, address);
}

test('five failures lock a user for that address, and not for another', () => {
  const clock = createManualClock(0);
  const throttle = new LoginThrottle(clock);
  failing(limits.loginFailuresPerPairMax - 1, 'zhang', '10.0.0.1', throttle);
  throttle.enter('zhang', '10.0.0.1');
  throttle.fail('zhang', '10.0.0.1');
  assert.throws(() => throttle.enter('zhang', '10.0.0.1'), { code: 'login_locked', retryAfterSeconds: 60 });
  throttle.enter('zhang', '10.0.0.2');
  throttle.enter('li', '10.0.0.1');
  clock.advance(limits.loginLockMsMin);
  throttle.enter('zhang', '10.0.0.1');
});

test('each lock is twice as long, up to a bound', () => {
  const clock = createManualClock(0);
  const throttle = new LoginThrottle(clock);
  let lockMs: number = limits.loginLockMsMin;
  for (let turn = 0; turn < 8; turn += 1) {
    failing(limits.loginFailuresPerPairMax, 'zhang', '10.0.0.1', throttle);
    clock.advance(lockMs - 1);
    assert.throws(() => throttle.enter('zhang', '10.0.0.1'), { code: 'login_locked' });
    clock.advance(1);
    lockMs = Math.min(lockMs * 2, limits.loginLockMsMax);
  }
});

test('many failures of one user from everywhere lock the user, and of one address the address', () => {
  const throttle = new LoginThrottle(createManualClock(0));
  for (let turn = 0; turn < limits.loginFailuresPerKeyMax; turn += 1)
    throttle.fail('zhang', `10.0.1.${turn}`);
  assert.throws(() => throttle.enter('zhang', '10.9.9.9'), { code: 'login_locked' });
  for (let turn = 0; turn < limits.loginFailuresPerKeyMax; turn += 1)
    throttle.fail(`user${turn}`, '10.0.0.7');
  assert.throws(() => throttle.enter('li', '10.0.0.7'), { code: 'login_locked' });
});

test('a right password forgets the failures before it', () => {
  const throttle = new LoginThrottle(createManualClock(0));
  failing(limits.loginFailuresPerPairMax - 1, 'zhang', '10.0.0.1', throttle);
  throttle.succeed('zhang', '10.0.0.1');
  failing(limits.loginFailuresPerPairMax - 1, 'zhang', '10.0.0.1', throttle);
  throttle.enter('zhang', '10.0.0.1');
});

test('who guesses is slowed down, alone and all together', () => {
  const clock = createManualClock(0);
  const guard = new GuessGuard(clock);
  for (let turn = 0; turn < limits.guessRate.burst; turn += 1) guard.miss('10.0.0.1');
  assert.throws(() => guard.enter('10.0.0.1'), { code: 'rate_limited', retryAfterSeconds: 5 });
  guard.enter('10.0.0.2');
  for (let turn = 0; turn < limits.allGuessesRate.burst; turn += 1)
    guard.miss(`10.1.${turn >> 8}.${turn & 255}`);
  assert.throws(() => guard.enter('10.0.0.2'), { code: 'rate_limited' });
  clock.advance(60_000);
  guard.enter('10.0.0.1');
});

test('rates remember a bounded number of keys', () => {
  const limiter = new RateLimiter({ perSecond: 1, burst: 1 }, createManualClock(0), 2);
  assert.deepEqual(
    ['a', 'a', 'b', 'c', 'a'].map((key) => limiter.take(key)),
    [true, false, true, true, true],
  );
});
