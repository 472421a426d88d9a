import type { HallFile } from './hall-file.ts';
import { minutesOfDay } from './time-of-day.ts';
import { localMs, offsetsBetween } from './zone-offset.ts';

const minuteMs = 60_000;
const dayMs = 86_400_000;
/** How far ahead the next change is searched; beyond the longest holiday. */
const searchDaysMax = 40;

/** Whether a hall is open, and the next instant (ms) that changes; 0 when nothing changes within 40 days. */
export interface Opening {
  readonly open: boolean;
  readonly nextChangeAt: number;
}

/**
 * Whether the hall is open at an instant (ms), by its `hours` and `specialDays` in its own zone. A hall without
 * `hours` is open at any hour of every day that is not special. Hours are what the clocks on the wall show: an
 * opening time that the clocks leap over takes effect when they leap.
 */
export function openingAt(hall: HallFile, at: number): Opening {
  if (hall.hours === undefined && (hall.specialDays ?? []).length === 0)
    return { open: true, nextChangeAt: 0 };
  const open = isOpen(hall, at);
  for (let day = 0; day < searchDaysMax; day++) {
    const from = at + day * dayMs;
    const nextChangeAt = changesIn(hall, from, from + dayMs).find(
      (instant) => isOpen(hall, instant) !== open,
    );
    if (nextChangeAt !== undefined) return { open, nextChangeAt };
  }
  return { open, nextChangeAt: 0 };
}

interface Block {
  readonly open: string;
  readonly close: string;
}

function isOpen(hall: HallFile, at: number): boolean {
  const local = localMs(at, hall.timezone);
  const day = Math.floor(local / dayMs);
  const minute = (local - day * dayMs) / minuteMs;
  return blocksOf(hall, day).some(
    (block) => minutesOfDay(block.open) <= minute && minute < minutesOfDay(block.close),
  );
}

const wholeDay: readonly Block[] = [{ open: '00:00', close: '24:00' }];

/** The blocks of a local day, given as days since 1970-01-01. */
function blocksOf(hall: HallFile, day: number): readonly Block[] {
  const special = specialDayOf(hall, day);
  if (special !== undefined) return special.hours ?? [];
  if (hall.hours === undefined) return wholeDay;
  return hall.hours.filter((hours) => hours.days.includes(isoWeekday(day)));
}

function specialDayOf(hall: HallFile, day: number): { readonly hours?: readonly Block[] } | undefined {
  if (hall.specialDays === undefined || hall.specialDays.length === 0) return undefined;
  const date = new Date(day * dayMs).toISOString().slice(0, 10);
  return hall.specialDays.find((special) => special.date === date);
}

function isoWeekday(day: number): number {
  // 1970-01-01 was a Thursday.
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** Instants in (from, to], in order, at which being open may change: edges of blocks, and changes of the clock. */
function changesIn(hall: HallFile, from: number, to: number): readonly number[] {
  const { offsetsMs, changesAt } = offsetsBetween(from, to + 1, hall.timezone);
  const instants = [...changesAt];
  for (const offsetMs of offsetsMs) {
    for (const edge of edgesIn(hall, from + offsetMs, to + offsetMs)) instants.push(edge - offsetMs);
  }
  return instants.filter((instant) => instant > from && instant <= to).sort((a, b) => a - b);
}

/** Local times, ms, at which the blocks of the days between two local times start or end. */
function edgesIn(hall: HallFile, fromLocal: number, toLocal: number): readonly number[] {
  const edges: number[] = [];
  for (let day = Math.floor(fromLocal / dayMs); day * dayMs <= toLocal; day++) {
    for (const block of blocksOf(hall, day)) {
      edges.push(
        day * dayMs + minutesOfDay(block.open) * minuteMs,
        day * dayMs + minutesOfDay(block.close) * minuteMs,
      );
    }
  }
  return edges;
}
