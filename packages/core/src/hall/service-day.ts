import { assert } from '../assert.ts';
import { latestLocalMs, localMs } from './zone-offset.ts';
import { minutesOfDay } from './time-of-day.ts';

const minuteMs = 60_000;
const dayMs = 86_400_000;
/** Longer than any service day: 24 h and the largest step back of a clock, a whole day. */
const serviceDayMsMax = 50 * 3_600_000;

/** Day ids by day number; a running hall asks for the same one over and over. */
const dayIds = new Map<number, string>();
const dayIdsMax = 1000;

/**
 * The service day an instant (ms) belongs to, `YYYY-MM-DD`. A day starts at the first instant at which the zone's
 * clocks show its date and `dayStartsAt` (`HH:MM`) or later, and lasts until the next one starts, so the id never
 * goes back as instants grow: a repeated midnight starts no second day, a missing one starts it at the first instant
 * after the gap. Throws RangeError for an unknown zone.
 */
export function serviceDay(at: number, zone: string, dayStartsAt: string): string {
  return dayId(serviceDayNumber(at, zone, dayStartsAt));
}

/** The first instant after `at` (ms) that belongs to another service day. */
export function nextServiceDay(at: number, zone: string, dayStartsAt: string): number {
  const today = serviceDayNumber(at, zone, dayStartsAt);
  let low = at;
  let high = at + serviceDayMsMax;
  assert(serviceDayNumber(high, zone, dayStartsAt) > today, `a service day ends within 50 hours of ${at}`);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (serviceDayNumber(middle, zone, dayStartsAt) === today) low = middle;
    else high = middle;
  }
  return high;
}

/** What the zone's clocks show at `at`, as whole minutes since their midnight (0 … 1439). */
export function localMinutes(at: number, zone: string): number {
  const local = localMs(at, zone);
  return Math.floor((local - Math.floor(local / dayMs) * dayMs) / minuteMs);
}

/** The date the zone's calendars show at `at`, `YYYY-MM-DD`. Clocks put back past midnight take it back too. */
export function localDate(at: number, zone: string): string {
  return dayId(Math.floor(localMs(at, zone) / dayMs));
}

/** Days from one `YYYY-MM-DD` to another; negative when `dayB` comes first. */
export function daysBetween(dayA: string, dayB: string): number {
  const days = (Date.parse(dayB) - Date.parse(dayA)) / dayMs;
  assert(Number.isInteger(days), `days between ${dayA} and ${dayB}`);
  return days;
}

function serviceDayNumber(at: number, zone: string, dayStartsAt: string): number {
  return Math.floor((latestLocalMs(at, zone) - minutesOfDay(dayStartsAt) * minuteMs) / dayMs);
}

function dayId(number: number): string {
  const known = dayIds.get(number);
  if (known !== undefined) return known;
  if (dayIds.size >= dayIdsMax) dayIds.clear();
  const id = new Date(number * dayMs).toISOString().slice(0, 10);
  dayIds.set(number, id);
  return id;
}
