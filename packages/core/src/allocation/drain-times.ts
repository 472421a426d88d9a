import { must } from '../assert.ts';
import type { Demand } from './demand.ts';

/** A window as the fluid sees it: the indexes of the services its time is poured over. */
export type Outlet = readonly number[];

/** Rounds of pouring; the picture stands still after about six. */
const rounds = 6;

/** Smallest work and capacity, so that nothing is divided by nothing. */
const trace = 1e-3;

/**
 * How long each service needs until its demand is served, ms, when every window pours its time over its services in
 * proportion to their need. A fluid picture: shared windows go where it is fullest, as the policy sends them.
 */
export function drainTimes(demands: readonly Demand[], outlets: readonly Outlet[]): number[] {
  let needs = demands.map(({ workMs }) => workMs + trace);
  let drains = needs;
  for (let round = 0; round < rounds; round++) {
    const capacity = pour(needs, outlets);
    drains = demands.map(({ workMs }, index) => (workMs + trace) / must(capacity[index], 'capacity'));
    needs = needs.map((need, index) => Math.sqrt(need * must(drains[index], 'drain time')));
  }
  return drains;
}

/** Windows' worth of time each service gets. */
function pour(needs: readonly number[], outlets: readonly Outlet[]): number[] {
  const capacity = new Array<number>(needs.length).fill(trace);
  for (const outlet of outlets) {
    let total = 0;
    for (const service of outlet) total += must(needs[service], 'need');
    for (const service of outlet)
      capacity[service] = must(capacity[service], 'capacity') + must(needs[service], 'need') / total;
  }
  return capacity;
}
