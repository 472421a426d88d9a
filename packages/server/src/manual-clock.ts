import type { Clock } from './clock.ts';

/** A clock that a test moves by hand. */
export interface ManualClock extends Clock {
  /** Moves time on by `ms` and runs what falls due on the way, in order. */
  advance(ms: number): void;
}

/** Makes a clock that stands at `startAt` (ms since 1970) until it is moved. */
export function createManualClock(startAt: number): ManualClock {
  let now = startAt;
  let waiting: { readonly dueAt: number; readonly work: () => void }[] = [];
  const nextDue = (until: number) =>
    waiting.filter(({ dueAt }) => dueAt <= until).sort((a, b) => a.dueAt - b.dueAt)[0];
  return {
    now: () => now,
    after(delayMs, work) {
      const entry = { dueAt: now + delayMs, work };
      waiting.push(entry);
      return () => (waiting = waiting.filter((each) => each !== entry));
    },
    advance(ms) {
      const until = now + ms;
      for (let due = nextDue(until); due; due = nextDue(until)) {
        const entry = due;
        waiting = waiting.filter((each) => each !== entry);
        now = entry.dueAt;
        entry.work();
      }
      now = until;
    },
  };
}
