import assert from 'node:assert/strict';
import { test } from 'node:test';
import { problem } from '@hallkit/protocol/codes';
import { hallProblem, isBusy, isHallProblem, readProblem } from './problem.ts';

test('a problem is recognised by its code, not by its class', () => {
  const own = hallProblem('nobody_waiting');
  const otherCopy = Object.assign(new Error('x'), { name: 'HallProblem', code: 'nobody_waiting' });
  assert.ok(isHallProblem(own, 'nobody_waiting') && isHallProblem(otherCopy, 'nobody_waiting'));
  assert.ok(!isHallProblem(own, 'window_busy'));
  assert.ok(!isHallProblem(new Error('nobody_waiting')));
  assert.ok(!isHallProblem(Object.assign(new Error('x'), { name: 'HallProblem', code: 'made_up' })));
});

test('status and retryable come from our own table, whatever the wire says', () => {
  const read = readProblem({ ...problem('rate_limited'), status: 200, retryable: false, title: 'x' });
  assert.deepEqual([read?.status, read?.retryable, read?.title], [429, true, 'Rate limited']);
});

test('values that are neither text nor number are dropped', () => {
  const read = readProblem({ code: 'window_busy', params: { window: 'w001', at: 5, deep: {} } });
  assert.deepEqual(read?.params, { window: 'w001', at: 5 });
  assert.deepEqual(readProblem({ code: 'window_busy', params: 'x' })?.params, {});
});

test('what is none of our problems is none', () => {
  for (const value of [undefined, null, 'text', 7, {}, { code: 'made_up' }, { code: 7 }]) {
    assert.equal(readProblem(value), undefined);
  }
});

test('the cause is kept', () => {
  const cause = new TypeError('no network');
  assert.equal(hallProblem('outcome_unknown', 'lost', { cause }).cause, cause);
});

test('too many requests and overload mean: come back more slowly', () => {
  assert.ok(isBusy('overloaded') && isBusy('rate_limited'));
  assert.ok(!isBusy('storage_full') && !isBusy('forbidden'));
});
