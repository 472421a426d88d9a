import { must, serviceOf, windowOf, type Announcement, type HallPlan, type HallState } from '@hallkit/core';
import type { CallRow } from '@hallkit/protocol';
import { planOf, type ViewInput } from './view-input.ts';

interface Projected {
  readonly plan: HallPlan;
  readonly row: CallRow;
}

const projected = new WeakMap<Announcement, Projected>();

/** `call:<seq>` of every announcement the hall remembers, oldest first. */
export function callRows(input: ViewInput): readonly CallRow[] {
  const plan = planOf(input);
  return input.state.announcements.flatMap((announcement) => callRow(input.state, plan, announcement) ?? []);
}

function callRow(state: HallState, plan: HallPlan, announcement: Announcement): CallRow | undefined {
  // A new hall file may have dropped the service or the window of an old call.
  if (!plan.serviceIndex.has(announcement.service) || !plan.windowIndex.has(announcement.window))
    return undefined;
  const open = isOpen(state, announcement);
  const known = projected.get(announcement);
  if (known?.plan === plan && known.row.open === open) return known.row;
  const row = newRow(plan, announcement, open);
  projected.set(announcement, { plan, row });
  return row;
}

function newRow(
  plan: HallPlan,
  { seq, at, number, service, window, time, language }: Announcement,
  open: boolean,
): CallRow {
  const { entry } = windowOf(plan, window);
  const windowZone = must(plan.zones.get(entry.zone), `zone ${entry.zone}`);
  return {
    kind: 'call',
    seq,
    at,
    number,
    service,
    zone: serviceOf(plan, service).zone,
    window,
    windowNumber: entry.number,
    windowZone: entry.zone,
    floor: windowZone.floor ?? 0,
    time,
    language,
    open,
  };
}

/** True while the visitor of this call has not been answered at the window; an earlier call of the same ticket is over. */
function isOpen(state: HallState, { ticket: id, window, at }: Announcement): boolean {
  const ticket = state.tickets.get(id);
  return ticket?.status === 'called' && ticket.window === window && at >= ticket.calledAt;
}
