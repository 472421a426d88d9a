import { must } from '../assert.ts';
import type { QueueEntry } from '../collections/queue.ts';
import { meanServiceMs } from '../estimate/estimate-for.ts';
import type { HallState, Lanes } from '../state/hall-state.ts';
import type { ServiceWindow } from '../window/service-window.ts';
import { usualTargetMinutes, type BalanceWeights } from './balance-weights.ts';
import type { Pick, Policy, Reason } from './policy.ts';

const minuteMs = 60_000;

/** Mean service time at which shortness neither helps nor hurts, ms. */
const usualServiceMs = 10 * minuteMs;

/** What one service would send to a window. */
interface Offer {
  readonly head: QueueEntry;
  readonly service: number;
  readonly score: number;
  /** Instants, µs: the older of the service's two heads. */
  readonly oldest: number;
  readonly jumped: boolean;
}

/**
 * The default policy. Between services it weighs how long the oldest has waited against the service's target, how long
 * its dedicated windows would need to clear the queue, and how short the service is; within a service a priority
 * visitor's minutes count several times. So comprehensive windows go where dedicated ones fall behind, a window's
 * second service is used as its own queue allows, and nobody starves: age grows without bound, the rest does not.
 */
export const balanced: Policy = {
  name: 'balanced',
  pick(state, serviceWindow, now): Pick | undefined {
    const weights = must(state.plan, 'plan').balance;
    const own = reservedHead(state, serviceWindow);
    let best: Offer | undefined;
    let offers = 0;
    for (const id of serviceWindow.services) {
      const offer = offerOf(state, must(state.plan?.serviceIndex.get(id), 'service'), now, weights);
      if (offer === undefined) continue;
      offers += 1;
      if (best === undefined || offer.score > best.score) best = offer;
    }
    if (own !== undefined && (best === undefined || own.place <= best.oldest))
      return pickOf(state, own, forThisWindow);
    return best === undefined ? undefined : pickOf(state, best.head, reasonOf(state, best, offers, now));
  },
};

const forThisWindow: Reason = { code: 'for-this-window', params: {} };

function reservedHead(state: HallState, serviceWindow: ServiceWindow): QueueEntry | undefined {
  return must(state.reserved[must(state.plan?.windowIndex.get(serviceWindow.id), 'window')], 'window lane')
    .head;
}

function pickOf(state: HallState, entry: QueueEntry, reason: Reason): Pick {
  return { ticket: must(state.tickets.get(entry.id), 'queued ticket'), reason };
}

function offerOf(state: HallState, service: number, now: number, weights: BalanceWeights): Offer | undefined {
  const lanes = must(state.lanes[service], 'lanes');
  const { ordinary, priority } = lanes;
  const head = chooseHead(ordinary.head, priority.head, now, weights);
  if (head === undefined) return undefined;
  const oldest = Math.min(ordinary.head?.place ?? Infinity, priority.head?.place ?? Infinity);
  const score = scoreOf(state, service, lanes, now - oldest / 1000, weights);
  return {
    head,
    service,
    score,
    oldest,
    jumped: head === priority.head && ordinary.head !== undefined && head.place > ordinary.head.place,
  };
}

/** A priority visitor goes first once their counted minutes reach the oldest ordinary visitor's. */
function chooseHead(
  ordinary: QueueEntry | undefined,
  priority: QueueEntry | undefined,
  now: number,
  { priorityRate, headStartMinutes }: BalanceWeights,
): QueueEntry | undefined {
  if (ordinary === undefined || priority === undefined) return priority ?? ordinary;
  const micros = now * 1000;
  const counted = (micros - priority.place) * priorityRate + headStartMinutes * minuteMs * 1000;
  return counted >= micros - ordinary.place ? priority : ordinary;
}

function scoreOf(
  state: HallState,
  service: number,
  lanes: Lanes,
  ageMs: number,
  weights: BalanceWeights,
): number {
  const meanMs = meanServiceMs(state, service);
  const queue = lanes.ordinary.size + lanes.priority.size;
  const drainMs = (queue * meanMs) / Math.max(must(state.dedicated[service], 'dedicated'), 0.5);
  const targetMs =
    (must(state.plan?.services[service], 'service').targetMinutes ?? usualTargetMinutes) * minuteMs;
  return (
    ((ageMs + weights.drain * drainMs) / targetMs) * Math.pow(usualServiceMs / meanMs, weights.shortness)
  );
}

/**
 * - `priority` {class}: counted minutes put this visitor before older ordinary ones
 * - `first-in-line` {}: the next of the only service with somebody waiting
 * - `behind` {service, waitMinutes, services}: of several services this one is furthest behind
 */
function reasonOf(
  state: HallState,
  { head, service, jumped, oldest }: Offer,
  offers: number,
  now: number,
): Reason {
  const ticket = must(state.tickets.get(head.id), 'queued ticket');
  if (jumped) return { code: 'priority', params: { class: ticket.priority } };
  if (offers === 1) return { code: 'first-in-line', params: {} };
  const waitMinutes = Math.floor((now - oldest / 1000) / minuteMs);
  return {
    code: 'behind',
    params: { service: must(state.plan?.serviceIds[service], 'service'), waitMinutes, services: offers },
  };
}
