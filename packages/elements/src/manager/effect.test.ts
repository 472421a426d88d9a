import assert from 'node:assert/strict';
import { test } from 'node:test';
import { outlook } from '../testing/what-if-answer.ts';
import { noticeable, turnOf } from './effect.ts';

test('only services that fare noticeably otherwise are told, the greatest change first', () => {
  const services = [
    { service: 'same', ...outlook([10, 10.2], [20, 20.2]) },
    { service: 'worse', ...outlook([4, 6], [9, 12]) },
    { service: 'better', ...outlook([20, 9], [40, 22]) },
  ];
  const told = noticeable({ at: 0, services, overall: outlook([12, 9], [40, 22]) });
  assert.deepEqual(
    told.map(({ service, turn }) => [service, turn]),
    [
      ['better', 'better'],
      ['worse', 'worse'],
    ],
  );
});

test('where the mean stays the longest wait decides', () => {
  assert.equal(turnOf(outlook([10, 10], [30, 22])), 'better');
});

test('a change that leaves somebody without a window is worse, whatever the others gain', () => {
  assert.equal(turnOf(outlook([10, 2], [30, 5], [0, 3])), 'worse');
});
