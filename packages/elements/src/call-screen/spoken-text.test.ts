import assert from 'node:assert/strict';
import { test } from 'node:test';
import { saidNumber, spokenText } from './spoken-text.ts';

test('a call is said as halls say it: digits one by one, the window as a cardinal', () => {
  assert.equal(spokenText({ number: 'A001', windowNumber: 3 }, 'zh-CN'), '请 A 零零一 号到 3 号窗口');
  assert.equal(
    spokenText({ number: 'A001', windowNumber: 3 }, 'en'),
    'Ticket A zero zero one, please go to window 3',
  );
});

test('zone and floor are named where the window stands elsewhere', () => {
  const call = { number: 'B120', windowNumber: 12, place: { zone: '综合服务专区', floor: 2 } };
  assert.equal(spokenText(call, 'zh-CN'), '请 B 一二零 号到 2 楼综合服务专区 12 号窗口');
  const english = { ...call, place: { zone: 'General services', floor: 2 } };
  assert.equal(
    spokenText(english, 'en'),
    'Ticket B one two zero, please go to window 12, General services, floor 2',
  );
});

test('a hall without floors names the zone alone', () => {
  const call = { number: 'A010', windowNumber: 1, place: { zone: '办税服务专区', floor: 0 } };
  assert.equal(spokenText(call, 'zh-CN'), '请 A 零一零 号到 办税服务专区 1 号窗口');
});

test('prefixes of several letters and numbers past 999 are said sign by sign', () => {
  assert.equal(saidNumber('AB1000', 'zh-CN'), 'A B 一零零零');
  assert.equal(saidNumber('AK-1000', 'en'), 'A K one zero zero zero');
});
