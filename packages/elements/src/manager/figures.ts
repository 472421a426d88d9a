import type { ViewRow } from '@hallkit/protocol';
import { rowsOfKind } from '../rows/rows-by-kind.ts';

/** The hall in six figures. */
export interface HallFigures {
  /** Tickets waiting now. */
  readonly waiting: number;
  /** Since when the longest waiting waits, ms; 0 = nobody waits. */
  readonly oldestSince: number;
  /** Tickets taken today. */
  readonly taken: number;
  /** Service records finished today, and those without a wait among them. */
  readonly served: number;
  readonly express: number;
  /** Mean wait until the call today, ms; express records have none. `undefined` before the first call. */
  readonly meanWaitMs: number | undefined;
  readonly windowsOpen: number;
  readonly windows: number;
}

/** Adds the rows of the manager view up. */
export function hallFigures(rows: readonly ViewRow[]): HallFigures {
  const services = rowsOfKind(rows, 'service');
  const figures = rowsOfKind(rows, 'service-figures');
  const windows = rowsOfKind(rows, 'window');
  const called = sum(figures.map((row) => row.called));
  const since = services.map((row) => row.oldestSince).filter((at) => at > 0);
  return {
    waiting: sum(services.map((row) => row.waiting)),
    oldestSince: since.length === 0 ? 0 : Math.min(...since),
    taken: sum(figures.map((row) => row.taken)),
    served: sum(figures.map((row) => row.served)),
    express: sum(figures.map((row) => row.express)),
    meanWaitMs: called === 0 ? undefined : sum(figures.map((row) => row.waitMs)) / called,
    windowsOpen: windows.filter((row) => row.status === 'open').length,
    windows: windows.length,
  };
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
