/** One day played under everything that is compared. */
import {
  AutoAllocator,
  balanced,
  DayFigureTaker,
  EstimateFigureTaker,
  fifo,
  planHall,
  priority,
  simulateDay,
  type DayFigures,
  type EstimateFigures,
  type HallFile,
  type Policy,
} from '@hallkit/core';
import type { Day } from './days.ts';
import { NaiveWaits } from './naive-waits.ts';

/** What one play came to. */
export interface Played extends DayFigures {
  readonly estimates: EstimateFigures;
  /** Mean error of the naive estimate among the same people, ms. */
  readonly naiveErrorMs: number;
  readonly changesPerWindow: number;
  readonly seconds: number;
}

/** A day under every way of running the hall that is set beside the others. */
export interface Comparison {
  readonly day: string;
  readonly fifo: Played;
  readonly priority: Played;
  readonly fixed: Played;
  readonly auto: Played;
  /** Every window serves everything, in arrival order: what no allocation of the same windows can be expected to beat. */
  readonly pooled: Played;
}

/** Plays a day five times over. */
export function compare(day: Day): Comparison {
  return {
    day: day.name,
    fifo: play(day, fifo),
    priority: play(day, priority),
    fixed: play(day, balanced),
    auto: play(day, balanced, new AutoAllocator(planHall(day.hall, '').allocation)),
    pooled: play({ ...day, hall: pooledHall(day.hall) }, fifo),
  };
}

function play({ hall, visits, name }: Day, policy: Policy, allocator?: AutoAllocator): Played {
  const figures = new DayFigureTaker();
  const estimates = new EstimateFigureTaker();
  const naive = new NaiveWaits(hall, visits);
  let changes = 0;
  const from = performance.now();
  const fault = simulateDay(
    { hall, visits, policy, ...(allocator === undefined ? {} : { allocator }) },
    {
      told: (estimate) => naive.tell(estimate),
      assigned: (assignment) => {
        figures.take(assignment);
        estimates.take(assignment);
        naive.take(assignment);
      },
      changed: (change) => {
        changes += 1;
        naive.change(change);
      },
    },
  );
  if (fault !== undefined) throw new Error(`${name}: ${fault.code} at visit ${fault.visit}`);
  return {
    ...figures.figures(),
    estimates: estimates.figures(),
    naiveErrorMs: naive.errorMs,
    changesPerWindow: changes / hall.windows.length,
    seconds: (performance.now() - from) / 1000,
  };
}

function pooledHall(hall: HallFile): HallFile {
  const windows = hall.windows.map((win) => ({
    ...win,
    kind: 'comprehensive' as const,
    services: ['*'],
    qualified: ['*'],
  }));
  return { ...hall, windows };
}
