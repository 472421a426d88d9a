import assert from 'node:assert/strict';
import { test } from 'node:test';
import { managerRows } from '../testing/manager-rows.ts';
import { serviceRow } from '../testing/sample-rows.ts';
import { hallFigures } from './figures.ts';

test('the figures add the services and the windows up', () => {
  const figures = hallFigures(managerRows(), 0);
  assert.equal(figures.waiting, 53);
  assert.equal(figures.taken, 240);
  assert.equal(figures.served, 156);
  assert.equal(figures.inService, 1);
  assert.equal(figures.meanWaitMs, 540_000);
  assert.equal(figures.meanTargetMs, 900_000);
  assert.equal(figures.meanLight, 'good');
  assert.equal(figures.windowsOpen, 5);
  assert.equal(figures.windows, 7);
});

test('the longest wait carries its service, so that its target is known', () => {
  const now = 3_600_000;
  const rows = [
    serviceRow('tax', { oldestSince: now - 600_000 }),
    serviceRow('seal', { oldestSince: now - 1_200_000 }),
    serviceRow('civil', { oldestSince: now - 60_000, windows: 0 }),
  ];
  const figures = hallFigures(rows, now);
  assert.equal(figures.longest?.id, 'seal');
  assert.equal(figures.longest?.light, 'late');
  assert.equal(figures.late, 2);
  assert.equal(figures.unserved, 1);
});

test('a queue too long for its windows turns the light of those waiting', () => {
  const alert = { kind: 'alert', alert: 'queue-per-window', service: 'tax', value: 14, limit: 10 } as const;
  const rows = [...managerRows(), { ...alert, since: 1, acknowledgedBy: '', acknowledgedAt: 0 }];
  assert.equal(hallFigures(rows, 0).waitingLight, 'late');
});

test('a hall before its first call has no mean wait and nobody waiting longest', () => {
  const figures = hallFigures([], 0);
  assert.equal(figures.meanWaitMs, undefined);
  assert.equal(figures.longest, undefined);
});
