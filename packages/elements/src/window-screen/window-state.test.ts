import assert from 'node:assert/strict';
import { test } from 'node:test';
import { callRow, windowRow } from '../testing/sample-rows.ts';
import { ledText } from './led-text.ts';
import { latestCall, windowStateOf } from './window-state.ts';

test('an open window is idle, then calls, then serves', () => {
  assert.equal(windowStateOf(windowRow(3)), 'idle');
  assert.equal(windowStateOf(windowRow(3, { current: 'A001' })), 'called');
  assert.equal(windowStateOf(windowRow(3, { current: 'A001', serving: true })), 'serving');
});

test('a paused or closed window shows the visitor who is still there', () => {
  assert.equal(windowStateOf(windowRow(3, { status: 'paused' })), 'paused');
  assert.equal(windowStateOf(windowRow(3, { status: 'closed' })), 'closed');
  assert.equal(windowStateOf(windowRow(3, { status: 'paused', current: 'A001', serving: true })), 'serving');
});

test('a window whose console is silent shows as paused', () => {
  assert.equal(windowStateOf(windowRow(3, { attended: false })), 'paused');
});

test('the latest call of the present number is the newest of its recalls', () => {
  const row = windowRow(3, { current: 'A003' });
  const calls = [
    callRow(9, 0, { number: 'A003', window: 'w003' }),
    callRow(3, 0, { number: 'A003', window: 'w003' }),
  ];
  assert.equal(latestCall(row, calls)?.seq, 9);
  assert.equal(latestCall({ ...row, current: 'A004' }, calls), undefined);
});

test('an LED bar counts Chinese signs double and cuts what does not fit', () => {
  assert.equal(ledText('请 A001', 8), '请 A001');
  assert.equal(ledText('暂停 午餐时间', 8), '暂停 午');
  assert.equal(ledText('', 8), '');
});
