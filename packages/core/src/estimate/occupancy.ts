import { must } from '../assert.ts';
import type { HallState } from '../state/hall-state.ts';
import { meanServiceMs } from './mean-service.ts';

/** Calls of today before what was seen of them counts as much as the belief that clerks press at once. */
const seenEnough = 8;

/** How long a window is taken by one call of a service, ms. */
export interface Occupancy {
  /** From the call until the visitor leaves or is missed. */
  readonly callMs: number;
  /** From there until the next call, while somebody waits. */
  readonly turnMs: number;
}

/**
 * Occupancy as the hall works today, not service alone: visitors walk to the window, some never come, and clerks take a
 * breath. Starts from nothing but the service time and moves towards what is seen. Where a record was never started
 * the walk is in its service time, so walks are spread over all calls.
 */
export function occupancyOf(state: HallState, serviceIndex: number): Occupancy {
  const { tally } = must(state.services[serviceIndex], 'service state');
  const calls = tally.called + seenEnough;
  const serviceMs = meanServiceMs(state, serviceIndex) * (1 - tally.missed / calls);
  return {
    callMs: serviceMs + (tally.walkMs + tally.missedMs) / calls,
    turnMs: tally.turnMs / (tally.turns + seenEnough),
  };
}
