import type { ServiceFiguresRow, ViewRow } from '@hallkit/protocol';
import { rowsOfKind } from '../rows/rows-by-kind.ts';
import { lightOf, type Light } from './light.ts';
import { serviceTiles, type ServiceTile } from './service-tile.ts';

/** The hall in six figures, those that have a target with their light. */
export interface HallFigures {
  /** Tickets waiting now. */
  readonly waiting: number;
  /** Light of the queues: late while an alert says that one is too long for its windows. */
  readonly waitingLight: Light;
  /** The service of who has waited longest; undefined when nobody waits. */
  readonly longest: ServiceTile | undefined;
  /** Mean wait until the call today, ms; express records have none. `undefined` before the first call. */
  readonly meanWaitMs: number | undefined;
  /** Mean target of those called, ms; 0 = none. */
  readonly meanTargetMs: number;
  readonly meanLight: Light;
  /** Services whose light is late, and all. */
  readonly late: number;
  readonly services: number;
  /** Tickets taken, records finished and those in hand, today. */
  readonly taken: number;
  readonly served: number;
  readonly inService: number;
  readonly windowsOpen: number;
  readonly windows: number;
  /** Services that people wait for and no window serves. */
  readonly unserved: number;
}

/** Adds the rows of the manager view up; `now` is the server's clock, ms. */
export function hallFigures(rows: readonly ViewRow[], now: number): HallFigures {
  const tiles = serviceTiles(rowsOfKind(rows, 'service'), now);
  const figures = rowsOfKind(rows, 'service-figures');
  const windows = rowsOfKind(rows, 'window');
  const crowded = rowsOfKind(rows, 'alert').some(({ alert }) => alert === 'queue-per-window');
  return {
    waiting: sum(tiles.map((tile) => tile.waiting)),
    waitingLight: crowded ? 'late' : 'good',
    longest: longestOf(tiles),
    ...meanWait(figures, tiles),
    late: tiles.filter(({ light }) => light === 'late').length,
    services: tiles.length,
    taken: sum(figures.map((row) => row.taken)),
    served: sum(figures.map((row) => row.served + row.express)),
    inService: windows.filter(({ serving }) => serving).length,
    windowsOpen: windows.filter(({ status }) => status === 'open').length,
    windows: windows.length,
    unserved: tiles.filter((tile) => tile.waiting > 0 && tile.windows === 0).length,
  };
}

/** The service of who has waited longest. */
function longestOf(tiles: readonly ServiceTile[]): ServiceTile | undefined {
  return tiles
    .filter(({ longestMs, waiting }) => waiting > 0 && longestMs > 0)
    .reduce<ServiceTile | undefined>(
      (worst, tile) => (worst === undefined || tile.longestMs > worst.longestMs ? tile : worst),
      undefined,
    );
}

function meanWait(
  figures: readonly ServiceFiguresRow[],
  tiles: readonly ServiceTile[],
): Pick<HallFigures, 'meanWaitMs' | 'meanTargetMs' | 'meanLight'> {
  const called = sum(figures.map((row) => row.called));
  if (called === 0) return { meanWaitMs: undefined, meanTargetMs: 0, meanLight: 'good' };
  const targetOf = new Map(tiles.map(({ id, targetMs }) => [id, targetMs]));
  const meanWaitMs = sum(figures.map((row) => row.waitMs)) / called;
  const meanTargetMs = sum(figures.map((row) => row.called * (targetOf.get(row.id) ?? 0))) / called;
  return { meanWaitMs, meanTargetMs, meanLight: lightOf(meanWaitMs, meanTargetMs) };
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
