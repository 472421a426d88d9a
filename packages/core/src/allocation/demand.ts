import { must } from '../assert.ts';
import { meanServiceMs } from '../estimate/mean-service.ts';
import type { HallState } from '../state/hall-state.ts';
import type { AllocationRules } from './allocation-rules.ts';

const minuteMs = 60_000;

/** Shortest stretch of a morning from which an arrival rate is read, ms. */
const rateMsMin = 5 * minuteMs;

/** What a service asks of its windows. */
export interface Demand {
  /** People waiting. */
  readonly waiting: number;
  /** Service time of the waiting and of those expected soon, ms. */
  readonly workMs: number;
}

/** Demand per service index: who waits now, and as many more as recent arrivals announce. */
export function demandOf(state: HallState, now: number, rules: AllocationRules): readonly Demand[] {
  const arrived = recentArrivals(state, now - rules.lookBackMinutes * minuteMs);
  const spanMs = Math.max(Math.min(now - arrived.firstAt, rules.lookBackMinutes * minuteMs), rateMsMin);
  return state.lanes.map(({ ordinary, priority }, index) => {
    const waiting = ordinary.size + priority.size;
    const expected = (must(arrived.counts[index], 'arrivals') * rules.lookAheadMinutes * minuteMs) / spanMs;
    return { waiting, workMs: (waiting + expected) * meanServiceMs(state, index) };
  });
}

/** Tickets taken since an instant, per service index of their first leg, and when the day's first of them was. */
function recentArrivals(state: HallState, since: number): { counts: readonly number[]; firstAt: number } {
  const plan = must(state.plan, 'plan');
  const counts = new Array<number>(plan.serviceIds.length).fill(0);
  let firstAt = Infinity;
  for (const { arrivedAt, legs } of state.tickets) {
    firstAt = Math.min(firstAt, arrivedAt);
    if (arrivedAt < since) continue;
    const index = plan.serviceIndex.get(must(legs[0], 'first leg').service);
    if (index !== undefined) counts[index] = (counts[index] ?? 0) + 1;
  }
  return { counts, firstAt };
}
