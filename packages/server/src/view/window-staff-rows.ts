import { must, type HallPlan, type ServiceWindow } from '@hallkit/core';
import type { WindowStaffRow } from '@hallkit/protocol';
import { planOf, type ViewInput } from './view-input.ts';

const projected = new WeakMap<ServiceWindow, { readonly plan: HallPlan; readonly row: WindowStaffRow }>();
const qualifiedOf = new WeakMap<ReadonlySet<string>, readonly string[]>();

/** `window-staff:<id>` of every window, for those who run the hall. */
export function windowStaffRows(input: ViewInput): readonly WindowStaffRow[] {
  const plan = planOf(input);
  return input.state.windows.map((win, index) => staffRow(plan, win, index));
}

/** `window-staff:<id>` of one window, or undefined when there is none. */
export function windowStaffRowOf(input: ViewInput, id: string): WindowStaffRow | undefined {
  const plan = planOf(input);
  const index = plan.windowIndex.get(id);
  return index === undefined ? undefined : staffRow(plan, must(input.state.windows[index], 'window'), index);
}

function staffRow(plan: HallPlan, win: ServiceWindow, index: number): WindowStaffRow {
  const known = projected.get(win);
  if (known?.plan === plan) return known.row;
  const { clerk, console, ticket, served, serviceMs, missed, freeSince } = win;
  const { services, qualified } = must(plan.windows[index], 'window plan');
  const row: WindowStaffRow = {
    kind: 'window-staff',
    id: win.id,
    clerk,
    console,
    ticket,
    served,
    serviceMs,
    missed,
    freeSince,
    own: services,
    overlay: win.overlay === undefined ? null : { ...win.overlay, since: win.servicesSince },
    qualified: listOf(qualified),
  };
  projected.set(win, { plan, row });
  return row;
}

function listOf(qualified: ReadonlySet<string>): readonly string[] {
  const list = qualifiedOf.get(qualified) ?? [...qualified];
  qualifiedOf.set(qualified, list);
  return list;
}
