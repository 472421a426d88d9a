import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { busyHours, comprehensiveHall } from '../testing/busy-hours.ts';
import { playRecord, type PlayMode } from '../testing/play-record.ts';
import type { Visit } from './visit.ts';

const minute = 60_000;
const windows = 60;
const hall = comprehensiveHall(windows);
const seeds = [1, 2, 3, 4, 5, 6];

/** Where hardly anybody waits, a minute more is no starving. */
const graceMs = minute;

/** Longest wait of an ordinary visitor, ms. */
function longestOrdinaryMs(visits: readonly Visit[], policy: PlayMode['policy']): number {
  const { assigned } = playRecord(hall, visits, { policy, auto: false });
  const ordinary = assigned.filter(({ priority }) => priority === '');
  return Math.max(...ordinary.map(({ arrivedAt, calledAt }) => calledAt - arrivedAt));
}

describe('one priority visitor a minute for two hours at load 0.95', () => {
  for (const seed of seeds) {
    it(`leaves no ordinary visitor waiting 1.25 times as long as arrival order would, seed ${seed}`, () => {
      const visits = busyHours({ windows, hours: 2, load: 0.95, priorityEveryMinutes: 1, seed });
      const fifoMs = longestOrdinaryMs(visits, 'fifo');
      const balancedMs = longestOrdinaryMs(visits, 'balanced');
      const allowedMs = Math.max(1.25 * fifoMs, fifoMs + graceMs);
      assert.ok(
        balancedMs < allowedMs,
        `${balancedMs / minute} minutes, ${fifoMs / minute} in arrival order`,
      );
    });
  }
});
