import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { busyHours, comprehensiveHall } from '../testing/busy-hours.ts';
import { playRecord } from '../testing/play-record.ts';
import { EstimateFigureTaker } from './estimate-figures.ts';

const windows = 22;
const hall = comprehensiveHall(windows);

describe('the wait told in a hall of 22 windows that share everything', () => {
  it('holds for nine in ten, and is as often too long as too short', () => {
    const taker = new EstimateFigureTaker();
    for (const [index, load] of [0.95, 0.95, 1, 1, 1.05, 1.05].entries()) {
      const visits = busyHours({ windows, hours: 7, load, priorityEveryMinutes: 3, seed: index + 1 });
      for (const each of playRecord(hall, visits, { policy: 'balanced', auto: false }).assigned)
        taker.take(each);
    }
    const { waited, withinP90, beforeP50 } = taker.figures();
    assert.ok(waited > 3000, `${waited} waited`);
    assert.ok(withinP90 > 0.85 && withinP90 < 0.94, `${withinP90} called within their p90`);
    assert.ok(beforeP50 > 0.43 && beforeP50 < 0.57, `${beforeP50} called before their p50`);
  });
});
