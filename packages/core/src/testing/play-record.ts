import { AutoAllocator } from '../allocation/auto-allocator.ts';
import { must } from '../assert.ts';
import { policies } from '../dispatch/policies.ts';
import type { HallFile } from '../hall/hall-file.ts';
import type { DayFault } from '../simulation/day-fault.ts';
import { simulateDay } from '../simulation/simulate-day.ts';
import type { AllocationChange, Assignment, ToldEstimate, Visit } from '../simulation/visit.ts';

/** Everything a simulated day told, in order. */
export interface PlayRecord {
  readonly assigned: readonly Assignment[];
  readonly changed: readonly AllocationChange[];
  readonly told: readonly ToldEstimate[];
  readonly fault: DayFault | undefined;
}

/** How a day is run. */
export interface PlayMode {
  readonly policy: 'fifo' | 'priority' | 'balanced';
  readonly auto: boolean;
}

/** Plays a day and writes down what it tells. */
export function playRecord(hall: HallFile, visits: Iterable<Visit>, { policy, auto }: PlayMode): PlayRecord {
  const assigned: Assignment[] = [];
  const changed: AllocationChange[] = [];
  const told: ToldEstimate[] = [];
  const fault = simulateDay(
    {
      hall,
      visits,
      policy: must(policies.get(policy), policy),
      ...(auto ? { allocator: new AutoAllocator() } : {}),
    },
    {
      assigned: (assignment) => assigned.push(assignment),
      changed: (change) => changed.push(change),
      told: (estimate) => told.push(estimate),
    },
  );
  return { assigned, changed, told, fault };
}
