import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { daysBetween, localDate, localMinutes, nextServiceDay, serviceDay } from './service-day.ts';

const hourMs = 3_600_000;
const zones = Intl.supportedValuesOf('timeZone');

/** What Intl says the local date is, by another way than the code under test. */
function dateByIntl(at: number, format: Intl.DateTimeFormat): string {
  return format.format(at);
}

function dateFormat(zone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
}

/** Instants from 2010 to 2037, within ten days before which a zone changes its offset. */
function* changes(zone: string): Generator<number> {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  const offset = (at: number): string => format.format(at).split('GMT')[1] ?? '';
  const stepMs = 10 * 24 * hourMs;
  let before = offset(Date.UTC(2010, 0, 1));
  for (let at = Date.UTC(2010, 0, 1) + stepMs; at < Date.UTC(2038, 0, 1); at += stepMs) {
    const now = offset(at);
    if (now !== before) yield firstWith(now, at - stepMs, at, offset);
    before = now;
  }
}

function firstWith(wanted: string, from: number, to: number, offset: (at: number) => string): number {
  let low = from;
  let high = to;
  while (high - low > 1000) {
    const middle = Math.floor((low + high) / 2);
    if (offset(middle) === wanted) high = middle;
    else low = middle;
  }
  return high - (high % 1000);
}

/** Walks two days around an instant and returns where the service day changes, checking every boundary. */
function boundariesAround(around: number, zone: string, dayStartsAt: string): number[] {
  const found: number[] = [];
  let at = around - 26 * hourMs;
  let day = serviceDay(at, zone, dayStartsAt);
  for (const end = around + 26 * hourMs; at < end; at += hourMs / 2) {
    const now = serviceDay(at, zone, dayStartsAt);
    if (now === day) continue;
    const boundary = nextServiceDay(at - hourMs / 2, zone, dayStartsAt);
    const place = `${zone} ${new Date(boundary).toISOString()}`;
    assert.ok(now > day, `${place}: the day goes forward`);
    assert.ok(
      boundary > at - hourMs / 2 && boundary <= at,
      `${place}: the boundary is where the day changes`,
    );
    assert.equal(
      serviceDay(boundary - 1, zone, dayStartsAt),
      day,
      `${place}: the old day lasts until the boundary`,
    );
    assert.equal(
      serviceDay(boundary, zone, dayStartsAt),
      now,
      `${place}: the new day starts at the boundary`,
    );
    found.push(boundary);
    day = now;
  }
  return found;
}

describe('service day', () => {
  it('changes exactly once a day and never goes back, at every clock change of every zone from 2010 to 2037', () => {
    let seen = 0;
    for (const zone of zones) {
      for (const change of changes(zone)) {
        seen++;
        for (const dayStartsAt of seen % 8 === 0 ? ['00:00', '02:30', '23:30'] : ['00:00']) {
          const boundaries = boundariesAround(change, zone, dayStartsAt);
          const place = `${zone} ${new Date(change).toISOString()} ${dayStartsAt}`;
          assert.ok(boundaries.length >= 1 && boundaries.length <= 3, place);
        }
      }
    }
    assert.ok(seen > 5000, `${seen} clock changes seen`);
  });

  const firstInstants: readonly (readonly [zone: string, day: string, starts: string, why: string])[] = [
    ['Asia/Shanghai', '2026-06-01', '2026-05-31T16:00:00Z', 'no summer time'],
    ['Africa/Cairo', '2026-04-24', '2026-04-23T22:00:00Z', 'no midnight'],
    ['America/Havana', '2026-03-08', '2026-03-08T05:00:00Z', 'no midnight'],
    ['America/Santiago', '2026-09-06', '2026-09-06T04:00:00Z', 'no midnight'],
    ['Asia/Beirut', '2026-03-29', '2026-03-28T22:00:00Z', 'no midnight'],
    ['Atlantic/Azores', '2026-03-29', '2026-03-29T01:00:00Z', 'no midnight'],
    ['Africa/Cairo', '2026-10-30', '2026-10-29T22:00:00Z', 'the hour before midnight twice'],
    ['America/Santiago', '2026-04-05', '2026-04-05T04:00:00Z', 'the hour before midnight twice'],
    ['America/Havana', '2026-11-01', '2026-11-01T04:00:00Z', 'midnight twice, the first counts'],
    ['Atlantic/Azores', '2026-10-25', '2026-10-25T00:00:00Z', 'midnight twice, the first counts'],
    ['America/St_Johns', '2010-11-07', '2010-11-07T02:30:00Z', 'back to the day before at 00:01'],
    ['Pacific/Apia', '2011-12-31', '2011-12-30T10:00:00Z', 'no 30 December 2011'],
  ];
  for (const [zone, day, starts, why] of firstInstants) {
    it(`starts ${day} in ${zone} at ${starts} (${why})`, () => {
      const at = Date.parse(starts);
      assert.equal(serviceDay(at, zone, '00:00'), day);
      assert.notEqual(serviceDay(at - 1, zone, '00:00'), day);
      assert.equal(nextServiceDay(at - 90 * 60_000, zone, '00:00'), at);
      assert.ok(nextServiceDay(at, zone, '00:00') - at > 22 * hourMs, 'one start a day');
    });
  }

  it('skips the day that Apia left out', () => {
    assert.equal(serviceDay(Date.parse('2011-12-30T09:59:59.999Z'), 'Pacific/Apia', '00:00'), '2011-12-29');
    assert.equal(
      nextServiceDay(Date.parse('2011-12-29T10:00:00Z'), 'Pacific/Apia', '00:00'),
      Date.parse('2011-12-30T10:00:00Z'),
    );
  });

  it('is the latest local date seen so far, for any zone and instant', () => {
    const formats = new Map<string, Intl.DateTimeFormat>();
    const instants = fc.integer({ min: Date.UTC(2010, 0, 2), max: Date.UTC(2037, 11, 31) });
    fc.assert(
      fc.property(fc.constantFrom(...zones), instants, (zone, at) => {
        const format = formats.get(zone) ?? dateFormat(zone);
        formats.set(zone, format);
        let latest = '';
        for (let before = at - 4 * hourMs; before <= at; before += hourMs / 4) {
          const date = dateByIntl(before, format);
          if (date > latest) latest = date;
        }
        assert.equal(serviceDay(at, zone, '00:00'), latest);
        assert.equal(localDate(at, zone), dateByIntl(at, format));
      }),
      { numRuns: 3000 },
    );
  });

  it('starts at the hour the hall chose', () => {
    const at = Date.parse('2026-06-01T20:00:00Z');
    assert.equal(serviceDay(at - 1, 'Asia/Shanghai', '04:00'), '2026-06-01');
    assert.equal(serviceDay(at, 'Asia/Shanghai', '04:00'), '2026-06-02');
    assert.equal(nextServiceDay(at - 1, 'Asia/Shanghai', '04:00'), at);
  });

  it('costs less than a microsecond a call when instants follow one another', () => {
    const from = Date.parse('2026-06-01T00:00:00Z');
    const rounds = Array.from({ length: 5 }, () => {
      const startedAt = performance.now();
      for (let i = 0; i < 50_000; i++) serviceDay(from + i * 40, 'Asia/Shanghai', '00:00');
      return ((performance.now() - startedAt) * 1000) / 50_000;
    });
    assert.ok(Math.min(...rounds) < 1, `best of ${rounds.join(', ')} microseconds a call`);
  });

  it('refuses a zone that does not exist', () => {
    assert.throws(() => serviceDay(0, 'Mars/Olympus', '00:00'), RangeError);
  });
});

describe('local clock', () => {
  it('reads minutes since local midnight', () => {
    assert.equal(localMinutes(Date.parse('2026-06-01T01:15:59Z'), 'Asia/Shanghai'), 9 * 60 + 15);
    assert.equal(localMinutes(Date.parse('2026-06-01T18:30:00Z'), 'Asia/Kathmandu'), 15);
    assert.equal(localMinutes(Date.parse('1969-12-31T23:59:00Z'), 'UTC'), 1439);
  });

  it('reads the wall clock even where it goes back past midnight', () => {
    assert.equal(localDate(Date.parse('2010-11-07T02:30:30Z'), 'America/St_Johns'), '2010-11-07');
    assert.equal(localDate(Date.parse('2010-11-07T02:31:30Z'), 'America/St_Johns'), '2010-11-06');
  });

  it('counts days between dates in both directions', () => {
    assert.equal(daysBetween('2026-02-27', '2026-03-01'), 2);
    assert.equal(daysBetween('2026-03-01', '2026-02-27'), -2);
    assert.throws(() => daysBetween('', '2026-03-01'));
  });
});
