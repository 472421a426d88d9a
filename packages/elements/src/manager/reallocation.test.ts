import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changeBack, changeOf, sameSet, toggled } from './reallocation.ts';

const terms = { reason: '排队较长', minutes: 0, pinned: false };

test('a service is put in and taken out of a set', () => {
  assert.deepEqual(toggled(['tax'], 'seal'), ['tax', 'seal']);
  assert.deepEqual(toggled(['tax', 'seal'], 'tax'), ['seal']);
  assert.equal(sameSet(['a', 'b'], ['b', 'a']), true);
  assert.equal(sameSet(['a'], ['b']), false);
});

test('a change for a time ends that long after now', () => {
  assert.deepEqual(changeOf('w001', ['tax', 'seal'], ['tax'], { ...terms, minutes: 30 }, 1000), {
    window: 'w001',
    services: ['tax', 'seal'],
    reason: '排队较长',
    pinned: false,
    until: 1000 + 30 * 60_000,
  });
});

test('the own services of a window are asked for by an empty set, which ends its change', () => {
  assert.deepEqual(changeOf('w001', ['seal', 'tax'], ['tax', 'seal'], terms, 0).services, []);
});

test('undoing gives the change before back, and none where it has ended meanwhile', () => {
  assert.deepEqual(changeBack('w001', null, '撤销', 5), { window: 'w001', services: [], reason: '撤销' });
  const before = { services: ['tax'], pinned: true, until: 10, since: 1, reason: '高峰', by: 'manager:chen' };
  assert.deepEqual(changeBack('w001', before, '撤销', 5), {
    window: 'w001',
    services: ['tax'],
    reason: '撤销',
    pinned: true,
    until: 10,
  });
  assert.deepEqual(changeBack('w001', before, '撤销', 10).services, []);
});
