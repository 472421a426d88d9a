import assert from 'node:assert/strict';
import { test } from 'node:test';
import { managerRows } from '../testing/manager-rows.ts';
import { hallFigures } from './figures.ts';

test('the figures add the services and the windows up', () => {
  const figures = hallFigures(managerRows());
  assert.equal(figures.waiting, 53);
  assert.equal(figures.taken, 240);
  assert.equal(figures.served, 156);
  assert.equal(figures.meanWaitMs, 540_000);
  assert.equal(figures.windowsOpen, 5);
  assert.equal(figures.windows, 7);
});

test('a hall before its first call has no mean wait and nobody waiting longest', () => {
  const figures = hallFigures([]);
  assert.equal(figures.meanWaitMs, undefined);
  assert.equal(figures.oldestSince, 0);
});
