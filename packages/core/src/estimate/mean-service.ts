import { must } from '../assert.ts';
import type { HallState } from '../state/hall-state.ts';

/** Records of today that weigh as much as the hall file's mean service time. */
const servedEnough = 8;

/** Mean service time: the hall file's, moved towards today's own as records come in. */
export function meanServiceMs(state: HallState, serviceIndex: number): number {
  const planned = must(state.plan?.services[serviceIndex], 'service').meanMinutes * 60_000;
  const { served, serviceMs } = must(state.services[serviceIndex], 'service state').tally;
  return (planned * servedEnough + serviceMs) / (servedEnough + served);
}
