import type { HallState } from '../state/hall-state.ts';
import { adviceMs, defaultAllocation, type AllocationRules } from './allocation-rules.ts';
import { advise } from './advise.ts';
import type { Allocator, WantedChange } from './allocator.ts';

/** Auto mode: takes the adviser's advice within its rules, twice a minute. */
export class AutoAllocator implements Allocator {
  readonly #rules: AllocationRules;
  #next = 0;

  constructor(rules: AllocationRules = defaultAllocation) {
    this.#rules = rules;
  }

  nextAt(state: HallState): number {
    return Math.max(this.#next, state.at);
  }

  changesAt(state: HallState, now: number): readonly WantedChange[] {
    if (now < this.#next) return [];
    this.#next = now + adviceMs;
    return advise(state, now, this.#rules);
  }
}
