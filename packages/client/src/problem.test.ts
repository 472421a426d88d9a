import assert from 'node:assert/strict';
import { test } from 'node:test';
import { errorTable, problem } from '@hallkit/protocol/codes';
import { hallProblem, isBusy, isHallProblem, ownCodes, readProblem } from './problem.ts';

test('what the client finds itself is what the protocol says of the same code', () => {
  for (const code of ownCodes) {
    const { status, retryable } = hallProblem(code, 'x');
    assert.deepEqual(
      { status, retryable },
      { status: errorTable[code].status, retryable: errorTable[code].retryable },
    );
  }
});

test('a problem is recognised by its code, not by its class', () => {
  const own = hallProblem('outcome_unknown', 'lost');
  const otherCopy = Object.assign(new Error('x'), { name: 'HallProblem', code: 'outcome_unknown' });
  assert.ok(isHallProblem(own, 'outcome_unknown') && isHallProblem(otherCopy, 'outcome_unknown'));
  assert.ok(isHallProblem(own) && isHallProblem(otherCopy));
  assert.ok(!isHallProblem(own, 'window_busy'));
  assert.ok(!isHallProblem(new Error('outcome_unknown')));
  assert.ok(!isHallProblem(Object.assign(new Error('x'), { name: 'HallProblem', code: 7 })));
});

test('a problem of the wire keeps what it says', () => {
  const read = readProblem(problem('already_waiting', { number: 'A001' }));
  assert.ok(isHallProblem(read, 'already_waiting'));
  assert.deepEqual([read.status, read.retryable, read.params], [409, false, { number: 'A001' }]);
  assert.match(read.message, /A001/);
});

test('a code of a newer server is a problem all the same', () => {
  const read = readProblem({ code: 'hall_moved', status: 410, retryable: false });
  assert.deepEqual([read?.code, read?.message], ['hall_moved', 'hall_moved']);
});

test('values that are neither text nor number are dropped', () => {
  const read = (params: unknown) => readProblem({ ...problem('window_busy'), params })?.params;
  assert.deepEqual(read({ window: 'w001', at: 5, deep: {} }), { window: 'w001', at: 5 });
  assert.deepEqual(read('x'), {});
});

test('what is none of our problems is none', () => {
  const others = [
    undefined,
    null,
    'text',
    7,
    {},
    { code: 'window_busy' },
    { code: 'ENOENT', status: 500, retryable: true },
  ];
  for (const value of others) assert.equal(readProblem(value), undefined);
});

test('the cause is kept', () => {
  const cause = new TypeError('no network');
  assert.equal(hallProblem('outcome_unknown', 'lost', { cause }).cause, cause);
});

test('too many requests and overload mean: come back more slowly', () => {
  const isBusyBy = (code: Parameters<typeof problem>[0]) => {
    const read = readProblem(problem(code));
    return read !== undefined && isBusy(read);
  };
  assert.ok(isBusyBy('overloaded') && isBusyBy('rate_limited'));
  assert.ok(!isBusyBy('storage_full') && !isBusyBy('forbidden'));
});
