import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lightOf, worstOf } from './light.ts';

test('a figure is near its target from four fifths on, and late beyond it', () => {
  assert.equal(lightOf(7, 10), 'good');
  assert.equal(lightOf(8, 10), 'near');
  assert.equal(lightOf(10, 10), 'near');
  assert.equal(lightOf(11, 10), 'late');
});

test('without a target nothing is late', () => {
  assert.equal(lightOf(1e9, 0), 'good');
});

test('the worst of several lights counts', () => {
  assert.equal(worstOf([]), 'good');
  assert.equal(worstOf(['good', 'late', 'near']), 'late');
});
