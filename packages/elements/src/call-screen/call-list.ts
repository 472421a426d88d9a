/**
 * Which calls stand on the screen, and in which order: the newest on top; what nobody has answered stays; of what was
 * answered only what has room. A recall takes the place of the call it repeats.
 */
import type { CallRow } from '@hallkit/protocol';
import { ANSWERED_STAYS_MS, CALLS_MAX } from './limits.ts';
import type { ScreenLayout } from './layout.ts';

/** How closely the list is set. */
export type Density = 'roomy' | 'compact' | 'columns';

/** Calls as they are laid out: one big, the others in pages. */
export interface CallArrangement {
  readonly newest: CallRow | undefined;
  /** Pages of the list under it; never empty. All but a burst have one page. */
  readonly pages: readonly (readonly CallRow[])[];
  /** `roomy`: digits at full size; `compact`: more rows, smaller; `columns`: two of those side by side. */
  readonly density: Density;
  /** Calls that nobody has answered. */
  readonly open: number;
}

/**
 * Arranges the calls of a view.
 *
 * @param rows every call row, in any order
 * @param layout rows that fit
 * @param now server instant, ms
 */
export function arrangeCalls(
  rows: readonly CallRow[],
  layout: Pick<ScreenLayout, 'rows' | 'denseRows'>,
  now: number,
): CallArrangement {
  const calls = latestOfEach(rows);
  const open = calls.filter((call) => call.open);
  const shown = open.length > layout.rows ? open : withAnswered(calls, layout.rows + 1, now);
  const [newest, ...rest] = shown;
  const density = densityOf(rest.length, layout);
  const size = { roomy: layout.rows, compact: layout.denseRows, columns: layout.denseRows * 2 }[density];
  return { newest, pages: pagesOf(rest, size), density, open: open.length };
}

/** The page that holds a call, or -1: the list turns to what is being said. */
export function pageOf(pages: CallArrangement['pages'], seq: number): number {
  return pages.findIndex((page) => page.some((call) => call.seq === seq));
}

function densityOf(count: number, { rows, denseRows }: Pick<ScreenLayout, 'rows' | 'denseRows'>): Density {
  if (count <= rows) return 'roomy';
  return count <= denseRows ? 'compact' : 'columns';
}

function latestOfEach(rows: readonly CallRow[]): CallRow[] {
  const newestFirst = [...rows].sort((a, b) => b.seq - a.seq);
  const seen = new Set<string>();
  const latest = newestFirst.filter(({ number }) => !seen.has(number) && seen.add(number));
  return latest.slice(0, CALLS_MAX);
}

function withAnswered(calls: readonly CallRow[], room: number, now: number): CallRow[] {
  const spare = room - calls.filter((call) => call.open).length;
  const answered = calls.filter((call) => !call.open && now - call.at <= ANSWERED_STAYS_MS).slice(0, spare);
  const kept = new Set(answered);
  return calls.filter((call) => call.open || kept.has(call));
}

function pagesOf(calls: readonly CallRow[], size: number): CallRow[][] {
  const pages: CallRow[][] = [];
  for (let from = 0; from < calls.length; from += size) pages.push(calls.slice(from, from + size));
  return pages.length === 0 ? [[]] : pages;
}
