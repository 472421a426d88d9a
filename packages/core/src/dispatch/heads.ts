import { must } from '../assert.ts';
import type { QueueEntry } from '../collections/queue.ts';
import type { HallState } from '../state/hall-state.ts';
import type { ServiceWindow } from '../window/service-window.ts';

/** The heads of everything a window may serve, and how many of its services have somebody waiting. */
export interface Heads {
  readonly priority: QueueEntry | undefined;
  readonly ordinary: QueueEntry | undefined;
  readonly reserved: QueueEntry | undefined;
  readonly services: number;
}

/** Looks at the two lane heads of each service of the window: O(services of the window). */
export function headsFor(state: HallState, serviceWindow: ServiceWindow): Heads {
  const plan = must(state.plan, 'plan');
  let priority: QueueEntry | undefined;
  let ordinary: QueueEntry | undefined;
  let services = 0;
  for (const id of serviceWindow.services) {
    const lanes = must(state.lanes[must(plan.serviceIndex.get(id), 'service')], 'lanes');
    if (lanes.ordinary.size + lanes.priority.size > 0) services += 1;
    priority = earlier(priority, lanes.priority.head);
    ordinary = earlier(ordinary, lanes.ordinary.head);
  }
  const window = must(plan.windowIndex.get(serviceWindow.id), 'window');
  return { priority, ordinary, reserved: must(state.reserved[window], 'window lane').head, services };
}

/** The entry with the lower order key; ties go to the lower id. */
export function earlier(a: QueueEntry | undefined, b: QueueEntry | undefined): QueueEntry | undefined {
  if (a === undefined) return b;
  if (b === undefined) return a;
  return b.place < a.place || (b.place === a.place && b.id < a.id) ? b : a;
}
