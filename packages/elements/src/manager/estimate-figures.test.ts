import assert from 'node:assert/strict';
import { test } from 'node:test';
import { estimateFigures } from './estimate-figures.ts';

const row = (service: string, told: number, meanErrorMs: number, coverage: number, over: number) =>
  ({ kind: 'estimate', service, told, meanErrorMs, coverage, over }) as const;

test('services count by how many waits came true', () => {
  assert.deepEqual(estimateFigures([row('tax', 30, 120_000, 900, 500), row('seal', 10, 40_000, 800, 460)]), {
    told: 40,
    meanErrorMs: 100_000,
    coveragePercent: 88,
    overPercent: 49,
  });
});

test('before the first wait has come true there is nothing to say', () => {
  assert.equal(estimateFigures([]), undefined);
});
