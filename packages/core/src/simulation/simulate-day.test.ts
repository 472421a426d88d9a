import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Allocator } from '../allocation/allocator.ts';
import { fifo } from '../dispatch/fifo.ts';
import type { HallFile } from '../hall/hall-file.ts';
import { limits } from '../limits.ts';
import type { HallState } from '../state/hall-state.ts';
import { playRecord } from '../testing/play-record.ts';
import { lendingHall } from '../testing/random-day.ts';
import { monday9 } from '../testing/scenario.ts';
import { playDay, simulateDay } from './simulate-day.ts';
import type { Visit } from './visit.ts';

const minute = 60_000;

/** Two windows for tax whose numbers run against the file's order, and one for land that may lend itself to tax. */
const hall: HallFile = {
  ...lendingHall,
  windows: [
    { id: 'b', number: 2, zone: 'east', kind: 'dedicated', services: ['tax'] },
    { id: 'a', number: 1, zone: 'east', kind: 'dedicated', services: ['tax'] },
    { id: 'c', number: 3, zone: 'east', kind: 'dedicated', services: ['land'], qualified: ['land', 'tax'] },
  ],
};

const oneWindow: HallFile = { ...hall, windows: hall.windows.slice(1, 2) };

/** Who arrives `minutes` after nine and takes `serviceMinutes`. */
function visit(id: string, minutes: number, serviceMinutes: number, more: Partial<Visit> = {}): Visit {
  const serviceMs = serviceMinutes * minute;
  return { id, arrivedAt: monday9 + minutes * minute, service: 'tax', priority: '', serviceMs, ...more };
}

/** Calls as `visit>window@minute`. */
function calls(visits: Iterable<Visit>, allocator?: Allocator, at: HallFile = hall): string[] {
  const told: string[] = [];
  simulateDay(
    { hall: at, visits, policy: fifo, ...(allocator && { allocator }) },
    {
      assigned: ({ visit: id, window, calledAt }) =>
        told.push(`${id}>${window}@${(calledAt - monday9) / minute}`),
    },
  );
  return told;
}

/** Wants changes at minutes after nine and remembers the hall as it was asked. */
function changesAt(wanted: Readonly<Record<number, readonly string[]>>, seen: HallState[] = []): Allocator {
  const times = Object.keys(wanted).map((minutes) => monday9 + Number(minutes) * minute);
  let last = 0;
  return {
    nextAt: () => times.find((at) => at > last) ?? Infinity,
    changesAt: (state, now) => {
      last = now;
      if (!times.includes(now)) return [];
      seen.push(state);
      return [{ window: 'c', services: wanted[(now - monday9) / minute] ?? [] }];
    },
  };
}

describe('a simulated day', () => {
  it('calls by window number, whatever the order of the hall file, and arrivals in the order given', () => {
    assert.deepEqual(calls([visit('v1', 0, 5), visit('v2', 0, 5), visit('v3', 0, 5)]), [
      'v1>a@0',
      'v2>b@0',
      'v3>a@5',
    ]);
  });

  it('ends services before it takes arrivals, so that a window freed at that instant calls', () => {
    assert.deepEqual(calls([visit('v1', 0, 5), visit('v2', 0, 9), visit('v3', 5, 1)]), [
      'v1>a@0',
      'v2>b@0',
      'v3>a@5',
    ]);
  });

  it('changes windows after ends and before arrivals and calls', () => {
    const seen: HallState[] = [];
    const visits = [visit('v1', 0, 5), visit('v2', 0, 9), visit('v3', 5, 5), visit('v4', 5, 5)];
    const told = calls(visits, changesAt({ 5: ['land', 'tax'] }, seen));
    assert.deepEqual(told, ['v1>a@0', 'v2>b@0', 'v3>a@5', 'v4>c@5']);
    const [state] = seen;
    assert.equal(state?.waiting, 0, 'nobody of that instant has arrived');
    assert.equal(state.windows.find(({ id }) => id === 'a')?.ticket, 0, 'who ended at that instant has left');
  });

  it('calls at an instant at which only a window changed', () => {
    const visits = [visit('v1', 0, 9), visit('v2', 0, 9), visit('v3', 1, 5)];
    assert.deepEqual(calls(visits, changesAt({ 3: ['land', 'tax'] })).at(-1), 'v3>c@3');
  });

  it('leaves an empty hall as it is, whoever comes later', () => {
    const changed: number[] = [];
    const allocator = changesAt({ 0: ['land', 'tax'], 10: ['land', 'tax'], 20: ['land', 'tax'] });
    simulateDay(
      { hall, visits: [visit('v1', 0, 5), visit('v2', 20, 5)], policy: fifo, allocator },
      { changed: ({ at }) => changed.push(at) },
    );
    assert.deepEqual(changed, []);
  });

  it('is over when the last visit is, and nothing at all without visits', () => {
    assert.deepEqual(
      [...playDay({ hall, visits: [visit('v1', 0, 5)], policy: fifo }, {})],
      [monday9, monday9 + 5 * minute],
    );
    assert.deepEqual([...playDay({ hall, visits: [], policy: fifo }, {})], []);
  });

  it('reads visits one ahead and lets go of them at the end', () => {
    let read = 0;
    let closed = false;
    function* stream(): Generator<Visit> {
      try {
        for (; read < 100; read++) yield visit(`v${read}`, read * 10, 1);
      } finally {
        closed = true;
      }
    }
    const steps = playDay({ hall, visits: stream(), policy: fifo }, {});
    steps.next();
    assert.equal(read, 1, 'the first has arrived, the second is looked at');
    steps.next();
    steps.next();
    assert.equal(read, 2);
    steps.return(undefined);
    assert.ok(closed);
  });

  it('goes on past midnight, and over days in which nobody came', () => {
    const nightly = [
      visit('v1', 14.9 * 60, 20),
      visit('v2', 14.95 * 60, 20),
      visit('v3', 14.99 * 60, 20),
      visit('v4', 40 * 24 * 60, 20),
    ];
    const record = playRecord(hall, nightly, { policy: 'fifo', auto: false });
    assert.equal(record.fault, undefined);
    assert.deepEqual(
      record.assigned.map(({ visit: id }) => id),
      ['v1', 'v2', 'v3', 'v4'],
    );
  });

  it('keeps what windows serve when the service day turns, 24 hours after the first visit', () => {
    const long = [visit('v1', 0, 5), visit('v2', 0, 9), visit('v3', 1, 25 * 60), visit('v4', 2, 60)];
    const nextDay = [0, 0, 0].map((_, at) => visit(`n${at}`, 26 * 60, 30));
    const changed: string[] = [];
    const told: string[] = [];
    simulateDay(
      { hall, visits: [...long, ...nextDay], policy: fifo, allocator: changesAt({ 3: ['land', 'tax'] }) },
      {
        changed: ({ at, services }) => changed.push(`${(at - monday9) / minute}: ${services.join()}`),
        assigned: ({ visit: id, window }) => told.push(`${id}>${window}`),
      },
    );
    assert.deepEqual(changed, ['3: tax,land']);
    assert.deepEqual(told.slice(4), ['n0>a', 'n1>b', 'n2>c']);
  });

  it('leaves opening hours, quotas and last tickets out: who is in the file was there', () => {
    const strict: HallFile = {
      ...oneWindow,
      hours: [{ days: [7], open: '09:00', close: '10:00' }],
      services: oneWindow.services.map((service) => ({ ...service, dailyQuota: 1, lastTicketTime: '08:00' })),
    };
    assert.deepEqual(calls([visit('v1', 0, 1), visit('v2', 0, 1)], undefined, strict), ['v1>a@0', 'v2>a@1']);
  });

  it('counts a recorded priority as verified', () => {
    const verified = { ...oneWindow, priorities: [{ ...oneWindow.priorities![0]!, verify: true }] };
    const visits = [visit('v1', 0, 9), visit('v2', 1, 9), visit('v3', 2, 9, { priority: 'elderly' })];
    const { assigned } = playRecord(verified, visits, { policy: 'priority', auto: false });
    assert.deepEqual(
      assigned.map(({ visit: id }) => id),
      ['v1', 'v3', 'v2'],
    );
  });

  it('weighs services as in auto mode when windows follow the queue, and only then', () => {
    const seen: (number | undefined)[] = [];
    for (const mode of ['auto', 'fixed'] as const) {
      const named = { ...hall, allocation: { mode } };
      const policy = {
        name: 'watching',
        pick: (state: HallState) => void seen.push(state.plan?.balance.shortness),
      };
      const allocator = mode === 'fixed' ? { allocator: changesAt({}) } : {};
      playDay({ hall: named, visits: [visit('v1', 0, 5)], policy, ...allocator }, {}).next();
    }
    const [fixed, auto] = [seen[0], seen.at(-1)];
    assert.ok(fixed !== undefined && auto !== undefined && auto > fixed, `${fixed} and ${auto}`);
  });
});

describe('a day that cannot be played', () => {
  const bad: readonly (readonly [string, Partial<Visit>])[] = [
    ['bad_instant', { arrivedAt: NaN }],
    ['bad_instant', { arrivedAt: 0.5 }],
    ['out_of_order', { arrivedAt: monday9 - 1 }],
    ['unknown_service', { service: 'fish' }],
    ['unknown_priority', { priority: 'king' }],
    ['bad_service_time', { serviceMs: 0 }],
    ['bad_service_time', { serviceMs: -1 }],
    ['bad_service_time', { serviceMs: NaN }],
    ['bad_service_time', { serviceMs: 1.5 }],
    ['never_served', { service: 'help' }],
  ];
  for (const [code, wrong] of bad) {
    it(`says ${code} for ${Object.keys(wrong).join()} ${Object.values(wrong).join()}, and which visit it is`, () => {
      const visits = [visit('v1', 0, 1), visit('v2', 1, 1, wrong), visit('v3', 2, 1)];
      const { fault } = playRecord(hall, visits, { policy: 'fifo', auto: false });
      assert.deepEqual([fault?.code, fault?.visit], [code, 'v2']);
    });
  }

  it('says never_served when no allocator lends a window to who waits', () => {
    const lendable = { ...hall, windows: hall.windows.slice(2) };
    const visits = [visit('v1', 0, 1)];
    const never: Allocator = { nextAt: (state) => state.at + minute, changesAt: () => [] };
    assert.equal(simulateDay({ hall: lendable, visits, policy: fifo }, {})?.code, 'never_served');
    assert.deepEqual(calls(visits, changesAt({ 0: ['land'], 7: ['land', 'tax'] }), lendable), ['v1>c@7']);
    let clock = 0;
    const ticking: Allocator = { ...never, nextAt: ({ at }) => Math.max(clock, at) + minute };
    ticking.changesAt = (_, now) => ((clock = now), []);
    const fault = simulateDay({ hall: lendable, visits, policy: fifo, allocator: ticking }, {});
    assert.deepEqual(fault, { code: 'never_served', visit: 'v1', params: { service: 'tax' } });
  });

  it('says hall_full when more wait than a hall holds', { timeout: 60_000 }, () => {
    function* crowd(): Generator<Visit> {
      for (let at = 0; ; at++) yield visit(`v${at}`, 0, 1);
    }
    const fault = simulateDay({ hall: oneWindow, visits: crowd(), policy: fifo }, {});
    assert.deepEqual([fault?.code, fault?.params], ['hall_full', { waiting: limits.waitingTicketsMax }]);
  });
});
