import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Cursor, ViewRow } from '@hallkit/protocol';
import { ViewTable, isSameCursor } from './view-table.ts';

const at = (seq: number, tag = 'a'.repeat(16)): Cursor => ({ seq, tag });
const zone = (id: string, floor = 1): ViewRow => ({ kind: 'zone', id, name: { 'zh-CN': id }, floor });

function filled() {
  const table = new ViewTable();
  table.replace({ cursor: at(10), rows: { 'zone:a': zone('a'), 'zone:b': zone('b') } });
  return table;
}

test('a patch that begins where the rows stand is applied', () => {
  const table = filled();
  const result = table.apply({
    prev: at(10),
    cursor: at(12),
    set: { 'zone:c': zone('c') },
    remove: ['zone:a'],
  });
  assert.equal(result, 'applied');
  assert.deepEqual([...table.rows.keys()], ['zone:b', 'zone:c']);
  assert.deepEqual(table.cursor, at(12));
});

test('rows that were handed out never change', () => {
  const table = filled();
  const before = table.rows;
  table.apply({ prev: at(10), cursor: at(11), set: { 'zone:a': zone('a', 9) }, remove: ['zone:b'] });
  assert.deepEqual([...before.keys()], ['zone:a', 'zone:b']);
  assert.deepEqual(before.get('zone:a'), zone('a'));
  assert.notEqual(table.rows, before);
});

test('a duplicate and a late patch are old, and change nothing', () => {
  const table = filled();
  const { rows } = table;
  for (const [prev, cursor] of [
    [at(9), at(10)],
    [at(3), at(5)],
  ] as const) {
    assert.equal(table.apply({ prev, cursor, set: { 'zone:x': zone('x') }, remove: [] }), 'old');
  }
  assert.equal(table.rows, rows);
});

test('a patch from further on, or of another history, is a gap', () => {
  const table = filled();
  const { rows } = table;
  const other = at(10, 'b'.repeat(16));
  assert.equal(table.apply({ prev: at(11), cursor: at(12), set: {}, remove: ['zone:a'] }), 'gap');
  assert.equal(table.apply({ prev: other, cursor: at(11), set: {}, remove: ['zone:a'] }), 'gap');
  assert.equal(table.rows, rows);
});

test('a patch before any snapshot is a gap', () => {
  assert.equal(new ViewTable().apply({ prev: at(0), cursor: at(1), set: {}, remove: [] }), 'gap');
});

test('a cursor is the same only with the same seq and the same history', () => {
  assert.ok(isSameCursor(at(1), at(1)));
  assert.ok(!isSameCursor(at(1), at(2)));
  assert.ok(!isSameCursor(at(1), at(1, 'b'.repeat(16))));
  assert.ok(!isSameCursor(undefined, undefined));
});
