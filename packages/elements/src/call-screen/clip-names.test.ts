import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clipNames } from './clip-names.ts';

test('a call is put together from clips, sign by sign', () => {
  const call = { number: 'A001', windowNumber: 12, zoneId: '' };
  assert.deepEqual(clipNames(call, 'zh-CN'), [
    'please',
    'letter-a',
    'digit-0',
    'digit-0',
    'digit-1',
    'to',
    'cardinal-12',
    'window',
  ]);
  assert.deepEqual(clipNames(call, 'en'), [
    'ticket',
    'letter-a',
    'digit-0',
    'digit-0',
    'digit-1',
    'to-window',
    'cardinal-12',
  ]);
});

test('zone and floor have clips of their own', () => {
  const call = { number: 'B7', windowNumber: 3, zoneId: 'general', place: { zone: '综合', floor: 2 } };
  assert.deepEqual(clipNames(call, 'zh-CN').slice(3), [
    'to',
    'floor-2',
    'zone-general',
    'cardinal-3',
    'window',
  ]);
  assert.deepEqual(clipNames(call, 'en').slice(3), ['to-window', 'cardinal-3', 'zone-general', 'floor-2']);
});
