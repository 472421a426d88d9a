import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { playRecord, type PlayMode, type PlayRecord } from '../testing/play-record.ts';
import { lendingHall, randomDays } from '../testing/random-day.ts';
import type { Visit } from './visit.ts';

const minute = 60_000;

const modes: fc.Arbitrary<PlayMode> = fc.record({
  policy: fc.constantFrom('fifo', 'priority', 'balanced'),
  auto: fc.boolean(),
});

/** What was decided, changed and told up to an instant; when a service will end is not known then. */
function upTo(t: number, { assigned, changed, told }: PlayRecord): object {
  return {
    calls: assigned
      .filter(({ calledAt }) => calledAt <= t)
      .map(({ visit, window, calledAt, told: wait }) => ({ visit, window, calledAt, wait })),
    changed: changed.filter(({ at }) => at <= t),
    told: told.filter(({ issuedAt }) => issuedAt <= t),
  };
}

/** Another future after t: other service times for whom t finds unfinished, other people after it. */
function otherFuture(
  visits: readonly Visit[],
  { assigned }: PlayRecord,
  t: number,
  times: readonly number[],
  later: readonly Visit[],
): readonly Visit[] {
  const called = new Map(assigned.map(({ visit, calledAt, endedAt }) => [visit, { calledAt, endedAt }]));
  const before = visits
    .filter(({ arrivedAt }) => arrivedAt <= t)
    .map((visit, index) => {
      const { calledAt, endedAt } = called.get(visit.id)!;
      if (endedAt <= t) return visit;
      const otherMs = times[index % times.length] ?? 1;
      return { ...visit, serviceMs: Math.max(t - calledAt, 0) + otherMs };
    });
  const after = later.map((visit, index) => ({
    ...visit,
    id: `later${index}`,
    arrivedAt: t + 1 + visit.arrivedAt - (later[0]?.arrivedAt ?? 0),
  }));
  return [...before, ...after];
}

describe('nothing looks ahead', () => {
  it('what is decided, changed and told up to an instant is the same whatever comes after it', () => {
    const futures = fc.record({
      visits: randomDays,
      mode: modes,
      afterMs: fc.integer({ min: 0, max: 90 * minute }),
      times: fc.array(fc.integer({ min: 1, max: 60 * minute }), { minLength: 1, maxLength: 20 }),
      later: fc.oneof(fc.constant([]), randomDays),
    });
    fc.assert(
      fc.property(futures, ({ visits, mode, afterMs, times, later }) => {
        const t = visits[0]!.arrivedAt + afterMs;
        const record = playRecord(lendingHall, visits, mode);
        const other = playRecord(lendingHall, otherFuture(visits, record, t, times, later), mode);
        assert.deepEqual(upTo(t, other), upTo(t, record));
      }),
      { numRuns: 120 },
    );
  });
});
