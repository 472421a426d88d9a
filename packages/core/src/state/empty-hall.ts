import { Queue } from '../collections/queue.ts';
import { Table } from '../collections/table.ts';
import { noCalibration } from '../estimate/calibration.ts';
import type { ServiceEntry } from '../hall/hall-file.ts';
import type { WindowPlan } from '../hall/plan.ts';
import type { Ticket } from '../ticket/ticket.ts';
import type { ServiceWindow } from '../window/service-window.ts';
import type { HallState, LastPlay, ServiceState } from './hall-state.ts';
import { emptyTally } from './tally.ts';

/** The state before the first event. */
export function emptyHall(): HallState {
  return {
    plan: undefined,
    seq: 0,
    at: 0,
    day: '',
    dayStatus: 'open',
    confirmedDay: '',
    lastTicketId: 0,
    tickets: Table.empty<Ticket>(),
    services: [],
    lanes: [],
    windows: [],
    reserved: [],
    settled: Queue.empty,
    announcements: [],
    staffing: [],
    dedicated: [],
    waiting: 0,
    allocationMode: '',
    acknowledged: [],
    calibration: noCalibration,
  };
}

/** No wait has been played today. */
export const noPlay: LastPlay = { at: 0, playedMs: -1, taken: 0, windows: 0 };

/** A service nobody has taken a number for. */
export function newService(entry: ServiceEntry): ServiceState {
  return {
    last: 0,
    intakePaused: false,
    pauseReason: '',
    quota: entry.dailyQuota ?? 0,
    lastTicketTime: entry.lastTicketTime ?? '',
    tally: emptyTally,
    lastPlay: noPlay,
  };
}

/** A window nobody has opened. */
export function newWindow(plan: WindowPlan): ServiceWindow {
  return {
    id: plan.entry.id,
    status: 'closed',
    since: 0,
    pauseReason: '',
    services: plan.services,
    overlay: undefined,
    servicesSince: 0,
    clerk: '',
    console: '',
    attended: true,
    ticket: 0,
    parked: [],
    served: 0,
    serviceMs: 0,
    missed: 0,
    freeSince: 0,
    undo: undefined,
    touched: 0,
  };
}
