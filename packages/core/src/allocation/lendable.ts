import { must } from '../assert.ts';
import type { HallPlan, WindowPlan } from '../hall/plan.ts';
import type { HallState } from '../state/hall-state.ts';
import { isStaffed } from '../state/windows.ts';
import type { ServiceWindow } from '../window/service-window.ts';
import type { AllocationRules } from './allocation-rules.ts';

/** A window and what it could do besides its own services. Services are indexes of the plan. */
export interface Lendable {
  readonly id: string;
  /** Its own services by the hall file. */
  readonly own: readonly number[];
  /** The one extra service it has now, or −1. */
  readonly extra: number;
  /** Services it may take as its extra: its clerk is trained for them. Empty when it may not change now. */
  readonly options: readonly number[];
  /** Nobody is at it. */
  readonly idle: boolean;
}

/** The staffed windows of the hall as the adviser sees them. */
export function lendables(state: HallState, now: number, rules: AllocationRules): Lendable[] {
  const plan = must(state.plan, 'plan');
  return state.windows.flatMap((win, index) =>
    isStaffed(win) ? [lendableOf(plan, must(plan.windows[index], 'window plan'), win, now, rules)] : [],
  );
}

function lendableOf(
  plan: HallPlan,
  entry: WindowPlan,
  win: ServiceWindow,
  now: number,
  rules: AllocationRules,
): Lendable {
  const indexOf = (id: string): number => must(plan.serviceIndex.get(id), `service ${id}`);
  const own = entry.services.map(indexOf);
  const extras = win.services.filter((id) => !entry.services.includes(id)).map(indexOf);
  const isManaged = isManagersOwn(win, entry, extras.length);
  const rested = now - win.servicesSince >= rules.restMinutes * 60_000;
  const mayChange = entry.entry.kind === 'dedicated' && rested && !isManaged;
  const options = mayChange
    ? [...entry.qualified].map(indexOf).filter((service) => !own.includes(service))
    : [];
  return { id: win.id, own, extra: extras[0] ?? -1, options, idle: win.ticket === 0 };
}

/** A window someone pinned, changed for a time, narrowed or gave several extras is the manager's, not the adviser's. */
function isManagersOwn({ overlay, services }: ServiceWindow, entry: WindowPlan, extras: number): boolean {
  if (overlay === undefined) return false;
  const narrowed = services.length - extras < entry.services.length;
  return overlay.pinned || overlay.until !== 0 || narrowed || extras > 1;
}
