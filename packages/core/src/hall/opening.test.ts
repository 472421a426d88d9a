import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { HallFile, OpeningHours, SpecialDay } from './hall-file.ts';
import { openingAt } from './opening.ts';

const officeHours: readonly OpeningHours[] = [{ days: [1, 2, 3, 4, 5], open: '09:00', close: '16:30' }];

function hallWith(
  timezone: string,
  hours?: readonly OpeningHours[],
  specialDays?: readonly SpecialDay[],
): HallFile {
  return {
    id: 'hall',
    name: { 'zh-CN': '大厅' },
    timezone,
    ...(hours === undefined ? {} : { hours }),
    ...(specialDays === undefined ? {} : { specialDays }),
    zones: [],
    services: [],
    windows: [],
  };
}

function at(hall: HallFile, iso: string): { open: boolean; next: string } {
  const { open, nextChangeAt } = openingAt(hall, Date.parse(iso));
  return { open, next: nextChangeAt === 0 ? '' : new Date(nextChangeAt).toISOString() };
}

describe('opening', () => {
  it('opens and closes by the hours of the weekday, in the zone of the hall', () => {
    const hall = hallWith('Asia/Shanghai', officeHours);
    assert.deepEqual(at(hall, '2026-06-01T08:59:59.999+08:00'), {
      open: false,
      next: '2026-06-01T01:00:00.000Z',
    });
    assert.deepEqual(at(hall, '2026-06-01T09:00:00+08:00'), { open: true, next: '2026-06-01T08:30:00.000Z' });
    assert.deepEqual(at(hall, '2026-06-01T16:30:00+08:00'), {
      open: false,
      next: '2026-06-02T01:00:00.000Z',
    });
  });

  it('stays closed over the weekend', () => {
    const hall = hallWith('Asia/Shanghai', officeHours);
    assert.deepEqual(at(hall, '2026-06-05T18:00:00+08:00'), {
      open: false,
      next: '2026-06-08T01:00:00.000Z',
    });
  });

  it('follows a special day instead of the weekday', () => {
    const hall = hallWith('Asia/Shanghai', officeHours, [
      { date: '2026-10-01' },
      { date: '2026-10-02', hours: [] },
      { date: '2026-10-10', hours: [{ open: '10:00', close: '12:00' }] },
    ]);
    assert.deepEqual(at(hall, '2026-09-30T17:00:00+08:00'), {
      open: false,
      next: '2026-10-05T01:00:00.000Z',
    });
    assert.deepEqual(at(hall, '2026-10-10T11:00:00+08:00'), { open: true, next: '2026-10-10T04:00:00.000Z' });
  });

  it('runs through midnight without a gap when one block ends at 24:00 and the next starts at 00:00', () => {
    const hall = hallWith('Asia/Shanghai', [
      { days: [5], open: '20:00', close: '24:00' },
      { days: [6], open: '00:00', close: '02:00' },
    ]);
    assert.deepEqual(at(hall, '2026-06-05T23:00:00+08:00'), { open: true, next: '2026-06-05T18:00:00.000Z' });
  });

  it('is open at any hour without hours, save on special days', () => {
    assert.deepEqual(at(hallWith('Asia/Shanghai'), '2026-06-01T03:00:00Z'), { open: true, next: '' });
    const hall = hallWith('Asia/Shanghai', undefined, [{ date: '2026-06-02' }]);
    assert.deepEqual(at(hall, '2026-06-01T03:00:00Z'), { open: true, next: '2026-06-01T16:00:00.000Z' });
    assert.deepEqual(at(hall, '2026-06-02T03:00:00Z'), { open: false, next: '2026-06-02T16:00:00.000Z' });
  });

  it('never opens without blocks, and says that nothing changes', () => {
    assert.deepEqual(at(hallWith('Asia/Shanghai', []), '2026-06-01T03:00:00Z'), { open: false, next: '' });
  });

  it('opens when the clocks leap over the opening time', () => {
    const hall = hallWith('Africa/Cairo', [{ days: [5], open: '00:30', close: '03:00' }]);
    assert.deepEqual(at(hall, '2026-04-23T20:00:00Z'), { open: false, next: '2026-04-23T22:00:00.000Z' });
    assert.deepEqual(at(hall, '2026-04-23T22:00:00Z'), { open: true, next: '2026-04-24T00:00:00.000Z' });
  });

  it('opens again when the clocks go back into the opening hours', () => {
    const hall = hallWith('Europe/Berlin', [{ days: [7], open: '01:00', close: '02:30' }]);
    assert.deepEqual(at(hall, '2026-10-25T00:00:00Z'), { open: true, next: '2026-10-25T00:30:00.000Z' });
    assert.deepEqual(at(hall, '2026-10-25T00:30:00Z'), { open: false, next: '2026-10-25T01:00:00.000Z' });
    assert.deepEqual(at(hall, '2026-10-25T01:00:00Z'), { open: true, next: '2026-10-25T01:30:00.000Z' });
  });

  it('agrees with asking minute by minute, in zones with and without midnight', () => {
    const time = fc.integer({ min: 0, max: 95 }).map((quarter) => quarter * 15);
    const block = fc
      .tuple(fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }), time, time)
      .map(([days, a, b]) => ({
        days,
        open: clock(Math.min(a, b)),
        close: clock(Math.max(a, b) + 15),
      }));
    const zone = fc.constantFrom(
      'Africa/Cairo',
      'America/Havana',
      'America/Santiago',
      'Asia/Kathmandu',
      'Atlantic/Azores',
    );
    const start = fc.constantFrom(
      '2026-03-08',
      '2026-03-29',
      '2026-04-05',
      '2026-04-24',
      '2026-09-06',
      '2026-10-30',
      '2026-11-01',
    );
    fc.assert(
      fc.property(
        zone,
        start,
        fc.integer({ min: -1440, max: 1440 }),
        fc.array(block, { maxLength: 4 }),
        (z, date, shift, hours) => {
          const hall = hallWith(z, hours);
          const from = Date.parse(date) + shift * 60_000;
          const { open, nextChangeAt } = openingAt(hall, from);
          let walked = from - (from % 900_000) + 900_000;
          while (walked < from + 8 * 86_400_000 && openByIntl(hall, walked) === open) walked += 900_000;
          assert.equal(openByIntl(hall, from), open);
          if (nextChangeAt !== 0 && nextChangeAt < from + 8 * 86_400_000) assert.equal(nextChangeAt, walked);
          else assert.ok(walked >= from + 8 * 86_400_000);
        },
      ),
      { numRuns: 100 },
    );
  });
});

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const wallClocks = new Map<string, Intl.DateTimeFormat>();

/** Being open, read off the wall clock that Intl shows. */
function openByIntl(hall: HallFile, instant: number): boolean {
  const format =
    wallClocks.get(hall.timezone) ??
    new Intl.DateTimeFormat('en-GB', {
      timeZone: hall.timezone,
      weekday: 'short',
      hour: '2-digit',
      minute: '2-digit',
    });
  wallClocks.set(hall.timezone, format);
  const [, weekday = '', time = ''] = /^(\w{3}),? (\d\d:\d\d)$/.exec(format.format(instant)) ?? [];
  const day = weekdays.indexOf(weekday) + 1;
  return (hall.hours ?? []).some(
    (block) => block.days.includes(day) && block.open <= time && time < block.close,
  );
}
