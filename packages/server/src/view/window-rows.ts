import { must, type HallPlan, type ServiceWindow, type Ticket } from '@hallkit/core';
import type { WindowRow } from '@hallkit/protocol';
import { planOf, type ViewInput } from './view-input.ts';

interface Projected {
  readonly plan: HallPlan;
  readonly ticket: Ticket | undefined;
  readonly row: WindowRow;
}

const projected = new WeakMap<ServiceWindow, Projected>();
const none: readonly string[] = [];

/** `window:<id>` of every window: what everybody may see. */
export function windowRows(input: ViewInput): readonly WindowRow[] {
  const plan = planOf(input);
  return input.state.windows.map((win, index) => windowRow(input, plan, win, index));
}

/** `window:<id>` of one window, or undefined when there is none. */
export function windowRowOf(input: ViewInput, id: string): WindowRow | undefined {
  const plan = planOf(input);
  const index = plan.windowIndex.get(id);
  return index === undefined
    ? undefined
    : windowRow(input, plan, must(input.state.windows[index], 'window'), index);
}

function windowRow({ state }: ViewInput, plan: HallPlan, win: ServiceWindow, index: number): WindowRow {
  const ticket = win.ticket === 0 ? undefined : state.tickets.get(win.ticket);
  const known = projected.get(win);
  if (known?.plan === plan && known.ticket === ticket) return known.row;
  const row = newRow(plan, win, index, ticket);
  projected.set(win, { plan, ticket, row });
  return row;
}

function newRow(plan: HallPlan, win: ServiceWindow, index: number, ticket: Ticket | undefined): WindowRow {
  const { entry } = must(plan.windows[index], 'window plan');
  return {
    kind: 'window',
    id: win.id,
    number: entry.number,
    name: entry.name ?? null,
    zone: entry.zone,
    comprehensive: entry.kind === 'comprehensive',
    tags: entry.tags ?? none,
    accessible: entry.accessible ?? false,
    status: win.status,
    since: win.since,
    pauseReason: win.pauseReason,
    services: win.services,
    attended: win.attended,
    current: ticket?.number ?? '',
    serving: ticket?.status === 'serving',
    calledAt: ticket?.calledAt ?? 0,
  };
}
