import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { expandServices } from '../hall/plan.ts';
import { playRecord, type PlayMode, type PlayRecord } from '../testing/play-record.ts';
import { lendingHall, randomDays } from '../testing/random-day.ts';
import type { Visit } from './visit.ts';

const minute = 60_000;
const ids = lendingHall.services.map(({ id }) => id);

const modes: fc.Arbitrary<PlayMode> = fc.record({
  policy: fc.constantFrom('fifo', 'priority', 'balanced'),
  auto: fc.boolean(),
});

const autoModes: fc.Arbitrary<PlayMode> = fc.record({
  policy: fc.constantFrom('fifo', 'priority', 'balanced'),
  auto: fc.constant(true),
});

/** Random days with how they are run; a failure prints the seed. */
function holds(
  mode: fc.Arbitrary<PlayMode>,
  check: (visits: readonly Visit[], record: PlayRecord, mode: PlayMode) => void,
): void {
  const play = fc.property(randomDays, mode, (visits, how) => {
    const record = playRecord(lendingHall, visits, how);
    assert.equal(record.fault, undefined);
    check(visits, record, how);
  });
  fc.assert(play, { numRuns: 40 });
}

/** What each window serves from when on: the hall file's own first. */
function allocations({
  changed,
}: PlayRecord): ReadonlyMap<string, { at: number; services: readonly string[] }[]> {
  const pieces = new Map(
    lendingHall.windows.map(({ id, services }) => [
      id,
      [{ at: -Infinity, services: expandServices(services, ids) }],
    ]),
  );
  for (const { window, at, services } of changed) pieces.get(window)?.push({ at, services });
  return pieces;
}

describe('on any day and under any policy', () => {
  it('serves every visit once, for exactly its service time, not before it arrived', () => {
    holds(modes, (visits, { assigned, told }) => {
      const called = new Map(assigned.map((assignment) => [assignment.visit, assignment]));
      assert.equal(assigned.length, visits.length);
      assert.equal(called.size, visits.length);
      assert.deepEqual(
        told.map(({ visit }) => visit),
        visits.map(({ id }) => id),
      );
      for (const { id, arrivedAt, serviceMs } of visits) {
        const { calledAt, endedAt } = called.get(id)!;
        assert.ok(calledAt >= arrivedAt);
        assert.equal(endedAt - calledAt, serviceMs);
      }
    });
  });

  it('serves one visit at a time at a window, and only what the window serves when it calls', () => {
    holds(modes, (_, record) => {
      const serves = allocations(record);
      const freeAt = new Map<string, number>();
      for (const { window, service, calledAt, endedAt } of record.assigned) {
        assert.ok(calledAt >= (freeAt.get(window) ?? -Infinity), `${window} is free`);
        freeAt.set(window, endedAt);
        const now = serves.get(window)?.findLast(({ at }) => at <= calledAt);
        assert.ok(now?.services.includes(service), `${window} serves ${service}`);
      }
    });
  });

  it('leaves nobody waiting beside a free window that may serve them', () => {
    holds(modes, (_, record) => {
      const serves = allocations(record);
      const busy = byWindow(record.assigned);
      for (const { visit, service, arrivedAt, calledAt } of record.assigned) {
        for (const [window, pieces] of serves) {
          const usable = pieces.flatMap(({ at, services }, index) =>
            services.includes(service) ? [[at, pieces[index + 1]?.at ?? Infinity] as const] : [],
          );
          for (const [from, to] of usable) {
            const idle = idleMs(busy.get(window) ?? [], Math.max(from, arrivedAt), Math.min(to, calledAt));
            assert.equal(idle, 0, `${window} is idle while ${visit} waits for ${service}`);
          }
        }
      }
    });
  });

  it('gives the same in the same bytes when it is played again', () => {
    holds(modes, (visits, record, mode) => {
      assert.equal(JSON.stringify(playRecord(lendingHall, visits, mode)), JSON.stringify(record));
    });
  });

  it('tells estimates that are ranges', () => {
    holds(modes, (_, { told }) => {
      for (const { p50Ms, p90Ms } of told) assert.ok(p50Ms >= 0 && p90Ms >= p50Ms && Number.isFinite(p90Ms));
    });
  });
});

describe('windows that follow the queue', () => {
  it('change nothing in fixed allocation, and something on most days in auto', () => {
    let changes = 0;
    holds(modes, (_, { changed }, { auto }) => {
      if (!auto) assert.deepEqual(changed, []);
      changes += changed.length;
    });
    assert.ok(changes > 0);
  });

  it('keep to what the clerk is trained for, to their own services, and to one extra at a time', () => {
    holds(autoModes, (_, { changed }) => {
      for (const { window, services } of changed) {
        const { kind, ...entry } = lendingHall.windows.find(({ id }) => id === window)!;
        const own = expandServices(entry.services, ids);
        const qualified = new Set([...own, ...expandServices(entry.qualified ?? [], ids)]);
        const extras = services.filter((service) => !own.includes(service));
        assert.ok(services.length > 0 && services.every((service) => qualified.has(service)));
        assert.equal(new Set(services).size, services.length);
        if (kind === 'comprehensive') continue;
        assert.ok(
          own.every((service) => services.includes(service)),
          `${window} keeps its own services`,
        );
        assert.ok(extras.length <= 1, `${window} has ${extras.join(' and ')}`);
      }
    });
  });

  it('change at most every twenty minutes', () => {
    holds(autoModes, (_, { changed }) => {
      for (const times of byWindow(changed).values())
        for (const [index, { at }] of times.slice(1).entries())
          assert.ok(at - times[index]!.at >= 20 * minute);
    });
  });
});

function byWindow<T extends { readonly window: string }>(
  items: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(item.window, [...(groups.get(item.window) ?? []), item]);
  return groups;
}

/** How long a window was free between two instants, ms. */
function idleMs(
  served: readonly { readonly calledAt: number; readonly endedAt: number }[],
  from: number,
  to: number,
): number {
  if (to <= from) return 0;
  const busyMs = served.reduce(
    (sum, { calledAt, endedAt }) => sum + Math.max(0, Math.min(endedAt, to) - Math.max(calledAt, from)),
    0,
  );
  return to - from - busyMs;
}
