import {
  AutoAllocator,
  DayFigureTaker,
  EstimateFigureTaker,
  planHall,
  playDay,
  type DayFigures,
  type DayObserver,
  type EstimateFigures,
  type HallFile,
  type Policy,
} from '@hallkit/core';
import { setImmediate } from 'node:timers/promises';
import { VisitsFile } from './visits-file.ts';

/** A file of visits to be played. */
export interface FileDay {
  readonly hall: HallFile;
  /** Path of the visits. */
  readonly visits: string;
  readonly policy: Policy;
  readonly auto: boolean;
  /** Writes what happens. */
  readonly observer: DayObserver;
  /** Called every tenth of a second or so, between two instants; may throw to end the day. */
  readonly breathe: (progress: Progress) => void;
}

/** How far a day has been played. */
export interface Progress {
  /** Share of the visits file that has been read, 0 … 1. */
  readonly share: number;
  /** The instant played last, ms. */
  readonly now: number;
  /** Visits called so far. */
  readonly called: number;
}

/** What came of a day. */
export interface PlayedDay {
  readonly policy: string;
  readonly figures: DayFigures;
  readonly estimates: EstimateFigures;
  readonly changes: number;
  readonly firstAt: number;
  /** When the last visit was over, ms. */
  readonly lastAt: number;
}

/** How long the process may be busy before signals are looked at, ms. */
const breathMs = 100;

/** Plays a file of visits to the end. Throws `VisitsFileError` for one that cannot be played. */
export async function playFile(day: FileDay): Promise<PlayedDay> {
  const visits = new VisitsFile(day.visits);
  const taker = new Taker(day.observer);
  const { hall, policy, auto } = day;
  const allocator = auto ? { allocator: new AutoAllocator(planHall(hall, '').allocation) } : {};
  const steps = playDay({ hall, policy, visits, ...allocator }, taker);
  try {
    let breathAt = performance.now() + breathMs;
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done === true) {
        if (step.value !== undefined) throw visits.faultError(step.value);
        return taker.played(policy.name);
      }
      if (performance.now() < breathAt) continue;
      await setImmediate();
      day.breathe({ share: visits.share, now: step.value, called: taker.called });
      breathAt = performance.now() + breathMs;
    }
  } finally {
    steps.return(undefined);
  }
}

/** Takes the figures of a day and passes on what happens. */
class Taker implements DayObserver {
  readonly #observer: DayObserver;
  readonly #figures = new DayFigureTaker();
  readonly #estimates = new EstimateFigureTaker();
  called = 0;
  #changes = 0;
  #firstAt = Infinity;
  #lastAt = -Infinity;

  constructor(observer: DayObserver) {
    this.#observer = observer;
  }

  assigned: Required<DayObserver>['assigned'] = (assignment) => {
    this.#figures.take(assignment);
    this.#estimates.take(assignment);
    this.called += 1;
    this.#firstAt = Math.min(this.#firstAt, assignment.arrivedAt);
    this.#lastAt = Math.max(this.#lastAt, assignment.endedAt);
    this.#observer.assigned?.(assignment);
  };

  changed: Required<DayObserver>['changed'] = (change) => {
    this.#changes += 1;
    this.#observer.changed?.(change);
  };

  told: Required<DayObserver>['told'] = (estimate) => this.#observer.told?.(estimate);

  played(policy: string): PlayedDay {
    return {
      policy,
      figures: this.#figures.figures(),
      estimates: this.#estimates.figures(),
      changes: this.#changes,
      firstAt: this.#firstAt,
      lastAt: this.#lastAt,
    };
  }
}
