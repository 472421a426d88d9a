import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CallRow, ZoneRow } from '@hallkit/protocol';
import { concerns, namesPlace, placeOf, spokenCallOf } from './call-place.ts';

const zones: ZoneRow[] = [
  { kind: 'zone', id: 'tax', name: { 'zh-CN': '办税服务专区', en: 'Tax' }, floor: 1 },
  { kind: 'zone', id: 'general', name: { 'zh-CN': '综合服务专区' }, floor: 2 },
];

const call: CallRow = {
  kind: 'call',
  seq: 5,
  at: 0,
  number: 'C003',
  service: 'tax',
  zone: 'tax',
  window: 'w012',
  windowNumber: 12,
  windowZone: 'tax',
  floor: 1,
  time: 0,
  language: 'zh-CN',
  open: true,
};
const elsewhere = { ...call, windowZone: 'general', floor: 2 };

test('a call in its own zone is said without a place, one elsewhere with zone and floor', () => {
  assert.equal(spokenCallOf(call, zones, 'zh-CN').place, undefined);
  assert.deepEqual(spokenCallOf(elsewhere, zones, 'zh-CN').place, { zone: '综合服务专区', floor: 2 });
});

test('a zone without an English name keeps its Chinese one', () => {
  assert.equal(placeOf(elsewhere, zones, 'en')?.zone, '综合服务专区');
  assert.equal(placeOf({ windowZone: 'gone', floor: 1 }, zones, 'en'), undefined);
});

test('a call concerns the zone of its service and the zone of its window', () => {
  assert.deepEqual(
    ['tax', 'general', 'police', ''].map((zone) => concerns(elsewhere, zone)),
    [true, true, false, true],
  );
});

test('a zone screen names the place only of windows elsewhere', () => {
  assert.equal(namesPlace(call, 'tax'), false);
  assert.equal(namesPlace(elsewhere, 'tax'), true);
  assert.equal(namesPlace(elsewhere, 'general'), true);
  assert.equal(namesPlace(call, ''), true);
});
