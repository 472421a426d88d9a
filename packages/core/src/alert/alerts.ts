import { must } from '../assert.ts';
import type { HallState } from '../state/hall-state.ts';
import { oldestSince, waitingFor } from '../state/lanes.ts';

/** What a manager is alerted to, of one service. */
export const alertKinds = ['queue-per-window', 'long-wait'] as const;
export type AlertKind = (typeof alertKinds)[number];

/** Something a manager should look at. */
export interface Alert {
  readonly kind: AlertKind;
  readonly service: string;
  /** People waiting to each window, rounded up; or minutes the longest has waited, rounded down. */
  readonly value: number;
  /** Limit of the hall it is over, in the same unit. */
  readonly limit: number;
  /** Since when it holds for those who wait now, ms. */
  readonly since: number;
}

const minuteMs = 60_000;

/** Every alert of the hall as it stands, in hall-file order. Pure: an alert is there as long as its cause. */
export function alertsOf(state: HallState, now: number): readonly Alert[] {
  const plan = must(state.plan, 'plan');
  return plan.serviceIds.flatMap((_id, index) =>
    alertKinds.flatMap((kind) => alertAt(state, kind, index, now) ?? []),
  );
}

/** One alert of a service, or undefined when there is none. */
export function findAlert(
  state: HallState,
  kind: AlertKind,
  service: string,
  now: number,
): Alert | undefined {
  const index = state.plan?.serviceIndex.get(service);
  return index === undefined ? undefined : alertAt(state, kind, index, now);
}

function alertAt(state: HallState, kind: AlertKind, index: number, now: number): Alert | undefined {
  return kind === 'long-wait' ? longWait(state, index, now) : queuePerWindow(state, index);
}

function longWait(state: HallState, index: number, now: number): Alert | undefined {
  const { alerts, serviceIds } = must(state.plan, 'plan');
  const oldest = oldestSince(state, index);
  const since = oldest + alerts.waitMinutes * minuteMs;
  if (oldest === 0 || now <= since) return undefined;
  const value = Math.floor((now - oldest) / minuteMs);
  return {
    kind: 'long-wait',
    service: must(serviceIds[index], 'service'),
    value,
    limit: alerts.waitMinutes,
    since,
  };
}

/** A service that no window serves is measured as if one did: somebody will have to. */
function queuePerWindow(state: HallState, index: number): Alert | undefined {
  const { alerts, serviceIds } = must(state.plan, 'plan');
  const windows = Math.max(must(state.staffing[index], 'staffing'), 1);
  const waiting = waitingFor(state, index);
  const bearable = alerts.queuePerWindow * windows;
  if (waiting <= bearable) return undefined;
  return {
    kind: 'queue-per-window',
    service: must(serviceIds[index], 'service'),
    value: Math.ceil(waiting / windows),
    limit: alerts.queuePerWindow,
    since: cameAt(state, index, Math.floor(bearable)),
  };
}

/** When the one at this position of a service's queue came, by arrival and whatever the class, ms. */
function cameAt(state: HallState, index: number, position: number): number {
  const { ordinary, priority } = must(state.lanes[index], 'lanes');
  const places = [...ordinary, ...priority].map(({ place }) => place).sort((a, b) => a - b);
  return Math.floor(must(places[position], 'place in the queue') / 1000);
}
