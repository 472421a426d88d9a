import { must } from '../assert.ts';
import { dedicatedServicesMax } from '../dispatch/balance-weights.ts';
import type { ServiceWindow } from '../window/service-window.ts';
import { replaceAt, type Draft } from './draft.ts';
import type { HallState } from './hall-state.ts';

/** The window with this id, or undefined. */
export function findWindow(state: HallState, id: string): ServiceWindow | undefined {
  const index = state.plan?.windowIndex.get(id);
  return index === undefined ? undefined : state.windows[index];
}

/** The window with this id, known to exist. */
export function mustWindow(state: HallState, id: string): ServiceWindow {
  return must(findWindow(state, id), `window ${id}`);
}

/** Stores a window and keeps the count of windows per service right. */
export function putWindow(draft: Draft, serviceWindow: ServiceWindow): void {
  const index = must(must(draft.plan, 'plan').windowIndex.get(serviceWindow.id), 'window index');
  const before = must(draft.windows[index], 'window');
  draft.windows = replaceAt(draft.windows, index, serviceWindow);
  if (isStaffed(before) === isStaffed(serviceWindow) && before.services === serviceWindow.services) return;
  recountStaff(draft);
}

/** Counts the windows per service again. */
export function recountStaff(draft: Draft): void {
  draft.staffing = countStaffing(draft);
  draft.dedicated = countDedicated(draft);
}

/** True when the window takes part in waits: open, with somebody at it. */
export function isStaffed(serviceWindow: ServiceWindow): boolean {
  return serviceWindow.status === 'open' && serviceWindow.attended;
}

/** Windows that serve each service now, by service index. */
export function countStaffing(state: Pick<HallState, 'plan' | 'windows'>): readonly number[] {
  return countPerService(state, () => 1);
}

/** Dedicated windows per service, each split over its services; one that serves many is no dedicated one. */
export function countDedicated(state: Pick<HallState, 'plan' | 'windows'>): readonly number[] {
  return countPerService(state, ({ services }) =>
    services.length <= dedicatedServicesMax ? 1 / services.length : 0,
  );
}

function countPerService(
  state: Pick<HallState, 'plan' | 'windows'>,
  shareOf: (serviceWindow: ServiceWindow) => number,
): readonly number[] {
  const plan = must(state.plan, 'plan');
  const counts = new Array<number>(plan.serviceIds.length).fill(0);
  for (const serviceWindow of state.windows) {
    if (!isStaffed(serviceWindow)) continue;
    const share = shareOf(serviceWindow);
    for (const id of serviceWindow.services) {
      const index = must(plan.serviceIndex.get(id), 'service index');
      counts[index] = (counts[index] ?? 0) + share;
    }
  }
  return counts;
}
