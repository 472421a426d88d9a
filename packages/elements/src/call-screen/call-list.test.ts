import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CallRow } from '@hallkit/protocol';
import { arrangeCalls, pageOf } from './call-list.ts';

const NOW = 1_800_000_000_000;
const layout = { rows: 4, denseRows: 5 };

const call = (seq: number, more: Partial<CallRow> = {}): CallRow => ({
  kind: 'call',
  seq,
  at: NOW - 1000 + seq,
  number: `A${String(seq).padStart(3, '0')}`,
  service: 'tax',
  zone: 'tax',
  window: `w${seq}`,
  windowNumber: seq,
  windowZone: 'tax',
  floor: 1,
  time: 0,
  language: 'zh-CN',
  open: true,
  ...more,
});

const calls = (count: number) => Array.from({ length: count }, (_, index) => call(index + 1));
const numbers = (rows: readonly CallRow[]) => rows.map(({ number }) => number);

test('the newest call is on top, the others follow by age', () => {
  const arranged = arrangeCalls(calls(3), layout, NOW);
  assert.equal(arranged.newest?.number, 'A003');
  assert.deepEqual(numbers(arranged.pages[0] ?? []), ['A002', 'A001']);
  assert.equal(arranged.density, 'roomy');
});

test('a burst of ten stands on the screen at once', () => {
  const arranged = arrangeCalls(calls(10), layout, NOW);
  assert.equal(arranged.newest?.number, 'A010');
  assert.equal(arranged.pages.length, 1);
  assert.equal(arranged.pages[0]?.length, 9);
  assert.equal(arranged.density, 'columns');
});

test('one call more than has room makes the rows smaller before it makes two columns', () => {
  assert.equal(arrangeCalls(calls(6), layout, NOW).density, 'compact');
  assert.equal(arrangeCalls(calls(7), layout, NOW).density, 'columns');
});

test('thirty unanswered calls take turns by pages, none is left out', () => {
  const arranged = arrangeCalls(calls(30), layout, NOW);
  assert.deepEqual(
    arranged.pages.map((page) => page.length),
    [10, 10, 9],
  );
  assert.equal(pageOf(arranged.pages, 5), 2);
  assert.equal(pageOf(arranged.pages, 999), -1);
});

test('a call that nobody answered stays however old it is', () => {
  const old = call(1, { at: NOW - 3_600_000 });
  const arranged = arrangeCalls([old, call(2)], layout, NOW);
  assert.deepEqual(numbers(arranged.pages[0] ?? []), ['A001']);
});

test('an answered call stays while there is room, and goes first when there is not', () => {
  const answered = call(9, { open: false });
  assert.equal(arrangeCalls([answered, call(1)], layout, NOW).newest?.number, 'A009');
  const full = arrangeCalls([...calls(5), answered], layout, NOW);
  assert.equal(full.newest?.number, 'A005');
  assert.equal(full.pages.flat().length, 4);
});

test('an answered call goes after two minutes', () => {
  const arranged = arrangeCalls([call(1, { open: false, at: NOW - 120_001 })], layout, NOW);
  assert.equal(arranged.newest, undefined);
  assert.deepEqual(arranged.pages, [[]]);
});

test('a recall takes the place of the call it repeats', () => {
  const arranged = arrangeCalls([call(1), call(2), call(3, { number: 'A001', time: 1 })], layout, NOW);
  assert.equal(arranged.newest?.time, 1);
  assert.deepEqual(numbers(arranged.pages[0] ?? []), ['A002']);
});
