import { must } from '../assert.ts';
import { Queue } from '../collections/queue.ts';
import type { Handlers } from '../state/evolve.ts';
import { replaceAt, type Draft } from '../state/draft.ts';
import { newService, newWindow, noPlay } from '../state/empty-hall.ts';
import type { ServiceState } from '../state/hall-state.ts';
import { emptyLanes, putTicket } from '../state/lanes.ts';
import { releaseReserved } from '../state/reserved.ts';
import { emptyTally } from '../state/tally.ts';
import { recountStaff } from '../state/windows.ts';
import { settledStatuses, type Ticket } from '../ticket/ticket.ts';
import type { ServiceWindow } from '../window/service-window.ts';
import { expandServices, planHall, withAllocationMode, type HallPlan, type WindowPlan } from './plan.ts';

type HallEvents =
  | 'HallDefined'
  | 'DayOpened'
  | 'ClockConfirmed'
  | 'DayClosed'
  | 'DayReopened'
  | 'IntakePaused'
  | 'IntakeResumed'
  | 'QuotaSet'
  | 'LastTicketTimeSet'
  | 'AllocationModeSet';

/** What the hall's own events do. */
export const hallHandlers: Handlers<HallEvents> = {
  HallDefined: (draft, { data }) =>
    replan(draft, withAllocationMode(planHall(data.hall, data.hash), draft.allocationMode)),
  DayOpened: (draft, { data, seq, at }) => openDay(draft, data.day, data.lapse, seq, at),
  ClockConfirmed: (draft, { data }) => {
    draft.confirmedDay = data.day;
  },
  DayClosed: (draft) => {
    draft.dayStatus = 'closed';
  },
  DayReopened: (draft) => {
    draft.dayStatus = 'open';
  },
  IntakePaused: (draft, { data }) =>
    patchService(draft, data.service, { intakePaused: true, pauseReason: data.reason }),
  IntakeResumed: (draft, { data }) =>
    patchService(draft, data.service, { intakePaused: false, pauseReason: '' }),
  QuotaSet: (draft, { data }) => patchService(draft, data.service, { quota: data.quota }),
  LastTicketTimeSet: (draft, { data }) => patchService(draft, data.service, { lastTicketTime: data.time }),
  AllocationModeSet: (draft, { data }) => setMode(draft, data.mode),
};

function setMode(draft: Draft, mode: Draft['allocationMode']): void {
  draft.allocationMode = mode;
  draft.plan = withAllocationMode(must(draft.plan, 'plan'), mode);
}

function patchService(draft: Draft, id: string, patch: Partial<ServiceState>): void {
  const index = must(draft.plan?.serviceIndex.get(id), `service ${id}`);
  draft.services = replaceAt(draft.services, index, { ...must(draft.services[index], 'service'), ...patch });
}

/** Carries what goes on over to a new hall file; queues are laid again because their indexes have moved. */
function replan(draft: Draft, plan: HallPlan): void {
  const before = draft.plan;
  const oldServices = new Map(
    before?.serviceIds.map((id, index) => [id, must(draft.services[index], 'service')]),
  );
  const oldWindows = new Map(draft.windows.map((win) => [win.id, win]));
  draft.plan = plan;
  draft.services = plan.services.map((entry) => carryService(oldServices.get(entry.id), newService(entry)));
  draft.windows = plan.windows.map((entry) => carryWindow(oldWindows.get(entry.entry.id), entry, plan));
  recountStaff(draft);
  relayQueues(draft);
  for (const win of draft.windows) releaseReserved(draft, win.id);
}

/** The new file's quota and last-ticket time win; the day's counters go on. */
function carryService(old: ServiceState | undefined, fresh: ServiceState): ServiceState {
  if (old === undefined) return fresh;
  return { ...old, quota: fresh.quota, lastTicketTime: fresh.lastTicketTime };
}

function carryWindow(old: ServiceWindow | undefined, entry: WindowPlan, plan: HallPlan): ServiceWindow {
  if (old === undefined) return newWindow(entry);
  const kept = old.overlay?.services.filter((id) => entry.qualified.has(id)) ?? [];
  const overlay =
    old.overlay === undefined || kept.length === 0 ? undefined : { ...old.overlay, services: kept };
  const services = overlay === undefined ? entry.services : expandServices(overlay.services, plan.serviceIds);
  return { ...old, overlay, services, undo: undefined };
}

/** Lays every queue again from the tickets, which alone say where they stand. */
export function relayQueues(draft: Draft): void {
  const plan = must(draft.plan, 'plan');
  const tickets = [...draft.tickets];
  draft.lanes = plan.services.map(() => emptyLanes);
  draft.reserved = plan.windows.map(() => Queue.empty);
  draft.settled = Queue.empty;
  draft.waiting = 0;
  for (const ticket of tickets) {
    draft.tickets = draft.tickets.delete(ticket.id);
    putTicket(
      draft,
      ticket.forWindow !== '' && !plan.windowIndex.has(ticket.forWindow)
        ? { ...ticket, forWindow: '' }
        : ticket,
    );
  }
}

function openDay(draft: Draft, day: string, lapse: boolean, seq: number, at: number): void {
  const plan = must(draft.plan, 'plan');
  setMode(draft, '');
  draft.day = day;
  draft.dayStatus = 'open';
  draft.services = draft.services.map((service) => ({
    ...service,
    last: 0,
    tally: emptyTally,
    lastPlay: noPlay,
  }));
  if (lapse)
    for (const ticket of [...draft.tickets]) if (lapses(ticket)) putTicket(draft, lapsed(ticket, seq, at));
  draft.windows = draft.windows.map((win, index) =>
    newDayWindow(win, must(plan.windows[index], 'window plan'), lapse),
  );
  recountStaff(draft);
  for (const win of draft.windows) releaseReserved(draft, win.id);
}

/** Who is at a window when the day turns is still served; everybody else's number has lapsed. */
function lapses(ticket: Ticket): boolean {
  return !settledStatuses.has(ticket.status) && ticket.status !== 'called' && ticket.status !== 'serving';
}

function lapsed(ticket: Ticket, seq: number, at: number): Ticket {
  return { ...ticket, status: 'lapsed', endedAt: at, touched: seq };
}

function newDayWindow(win: ServiceWindow, plan: WindowPlan, lapse: boolean): ServiceWindow {
  const overlay = win.overlay?.pinned === true ? win.overlay : undefined;
  return {
    ...win,
    overlay,
    services: overlay === undefined ? plan.services : win.services,
    parked: lapse ? [] : win.parked,
    served: 0,
    serviceMs: 0,
    missed: 0,
    undo: undefined,
  };
}
