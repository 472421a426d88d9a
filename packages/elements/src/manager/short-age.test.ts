import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changeInMinutes, shortAge } from './short-age.ts';

const MINUTE_MS = 60_000;

test('a duration takes as few letters as it can', () => {
  assert.equal(shortAge(43_900, 'en'), '43 s');
  assert.equal(shortAge(12 * MINUTE_MS, 'zh-CN'), '12 分');
  assert.equal(shortAge(125 * MINUTE_MS, 'en'), '2 h 5 min');
  assert.equal(shortAge(120 * MINUTE_MS, 'zh-CN'), '2 小时');
  assert.equal(shortAge(-1, 'en'), '0 s');
});

test('a change is told in whole minutes', () => {
  assert.equal(changeInMinutes(18 * MINUTE_MS, 10.6 * MINUTE_MS, 'zh-CN'), '18 → 11 分');
});
