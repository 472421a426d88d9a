import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DayFigureTaker } from './day-figures.ts';
import { EstimateFigureTaker } from './estimate-figures.ts';
import type { Assignment } from './visit.ts';

/** A visit that waited so long, ms. */
function waited(waitMs: number, more: Partial<Assignment> = {}): Assignment {
  const told = { p50Ms: 0, p90Ms: 0 };
  const visit = { visit: 'v', service: 'tax', priority: '', window: 'w1', told };
  return { ...visit, arrivedAt: 1000, calledAt: 1000 + waitMs, endedAt: 5000, ...more };
}

describe('figures of a day', () => {
  it('are nearest ranks and means, by class', () => {
    const taker = new DayFigureTaker();
    for (let waitMs = 100; waitMs >= 1; waitMs--)
      taker.take(waited(waitMs, { priority: waitMs <= 10 ? 'elderly' : '' }));
    assert.deepEqual(taker.figures(), {
      visits: 100,
      meanMs: 50.5,
      p50Ms: 50,
      p90Ms: 90,
      p95Ms: 95,
      p99Ms: 99,
      longestMs: 100,
      priorityVisits: 10,
      priorityMeanMs: 5.5,
      ordinaryMeanMs: 55.5,
    });
  });

  it('are 0 of nobody', () => {
    assert.deepEqual(Object.values(new DayFigureTaker().figures()), new Array(10).fill(0));
    assert.deepEqual(Object.values(new EstimateFigureTaker().figures()), [0, 0, 0, 0]);
  });
});

describe('figures of the waits told', () => {
  it('count those who waited: how far off, within p90, before p50', () => {
    const taker = new EstimateFigureTaker();
    taker.take(waited(0, { told: { p50Ms: 100, p90Ms: 200 } }));
    taker.take(waited(100, { told: { p50Ms: 100, p90Ms: 100 } }));
    taker.take(waited(100, { told: { p50Ms: 160, p90Ms: 300 } }));
    taker.take(waited(100, { told: { p50Ms: 40, p90Ms: 90 } }));
    taker.take(waited(100, { told: { p50Ms: 20, p90Ms: 99 } }));
    assert.deepEqual(taker.figures(), { waited: 4, errorMs: 50, withinP90: 0.5, beforeP50: 0.25 });
  });
});
