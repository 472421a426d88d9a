import { must } from '../assert.ts';
import { meanServiceMs } from './mean-service.ts';
import type { HallState } from '../state/hall-state.ts';
import type { Told } from '../ticket/ticket.ts';

/** 90th percentile of the standard normal distribution. */
const z90 = 1.2816;

/** Spread of service times relative to their mean; halls' records lie near an exponential's 1. */
const variation = 0.8;

/**
 * The wait of somebody who takes a number for this service now: people ahead × mean service time ÷ windows that
 * serve it, with the band that so many independent service times make (central limit). p90 0 = nobody serves it.
 */
export function estimateFor(state: HallState, serviceId: string): Told {
  const index = must(state.plan?.serviceIndex.get(serviceId), `service ${serviceId}`);
  const lanes = must(state.lanes[index], 'lanes');
  return estimateBehind(state, index, lanes.ordinary.size + lanes.priority.size);
}

/** The wait of somebody with `ahead` people before them in the service. */
export function estimateBehind(state: HallState, serviceIndex: number, ahead: number): Told {
  const windows = must(state.staffing[serviceIndex], 'staffing');
  if (windows === 0) return { ahead, p50Ms: 0, p90Ms: 0 };
  const meanMs = meanServiceMs(state, serviceIndex);
  const p50 = (ahead * meanMs) / windows;
  const spread = (z90 * variation * meanMs * Math.sqrt(ahead + 1)) / windows;
  return { ahead, p50Ms: Math.round(p50), p90Ms: Math.round(p50 + spread) };
}
