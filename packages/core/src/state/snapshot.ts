import { Table } from '../collections/table.ts';
import { relayQueues } from '../hall/evolve-hall.ts';
import type { Calibration } from '../estimate/calibration.ts';
import { withAllocationMode, type HallPlan } from '../hall/plan.ts';
import type { Ticket } from '../ticket/ticket.ts';
import type { ServiceWindow } from '../window/service-window.ts';
import type { Draft } from './draft.ts';
import { emptyHall } from './empty-hall.ts';
import type { Announcement, HallState, ServiceState } from './hall-state.ts';
import { recountStaff } from './windows.ts';

/** Version of the fold. Raise it whenever evolve would make another state of the same events; snapshots then lapse. */
export const foldVersion = 2;

/** A folded hall as plain JSON. Queues and counts are left out: tickets and windows alone say what they are. */
export interface HallSnapshot {
  /** Hash of the hall file the state stands on; its text is in the store. */
  readonly hall: string;
  readonly seq: number;
  readonly at: number;
  readonly day: string;
  readonly dayStatus: 'open' | 'closed';
  readonly confirmedDay: string;
  readonly lastTicketId: number;
  readonly tickets: readonly Ticket[];
  readonly services: readonly ServiceState[];
  readonly windows: readonly ServiceWindow[];
  readonly announcements: readonly Announcement[];
  readonly allocationMode: HallState['allocationMode'];
  readonly acknowledged: HallState['acknowledged'];
  readonly calibration: Calibration;
}

/** The state as plain JSON. The hall must be defined. */
export function freezeHall(state: HallState): HallSnapshot {
  const { seq, at, day, dayStatus, confirmedDay, lastTicketId, tickets, services, windows } = state;
  const { announcements, allocationMode, acknowledged, calibration } = state;
  return {
    hall: state.plan?.hash ?? '',
    seq,
    at,
    day,
    dayStatus,
    confirmedDay,
    lastTicketId,
    tickets: [...tickets],
    services,
    windows,
    announcements,
    allocationMode,
    acknowledged,
    calibration,
  };
}

/** The state a snapshot was frozen from; `plan` must be that of `snapshot.hall`. */
export function thawHall(snapshot: HallSnapshot, plan: HallPlan): HallState {
  const { hall: _hash, tickets, ...rest } = snapshot;
  const draft: Draft = { ...emptyHall(), ...rest, plan: withAllocationMode(plan, rest.allocationMode) };
  let table = Table.empty<Ticket>();
  for (const ticket of tickets) table = table.set(ticket.id, ticket);
  draft.tickets = table;
  draft.windows = snapshot.windows.map((win) => ({ ...win, overlay: win.overlay, undo: win.undo }));
  recountStaff(draft);
  relayQueues(draft);
  return draft;
}
