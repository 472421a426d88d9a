import type { AlertKind } from '../alert/alerts.ts';
import type { AllocationMode } from '../allocation/allocation-rules.ts';
import type { Queue } from '../collections/queue.ts';
import type { Table } from '../collections/table.ts';
import type { Calibration } from '../estimate/calibration.ts';
import type { HallPlan } from '../hall/plan.ts';
import type { Ticket } from '../ticket/ticket.ts';
import type { ServiceWindow } from '../window/service-window.ts';
import type { ServiceTally } from './tally.ts';

/** The queues of one service. Priority is a lane of its own so that a policy sees both heads at no cost. */
export interface Lanes {
  readonly ordinary: Queue;
  readonly priority: Queue;
}

/** A wait played for a newcomer, and what it rests on. */
export interface LastPlay {
  readonly at: number;
  readonly playedMs: number;
  /** Tickets taken by then, and windows that served the service. */
  readonly taken: number;
  readonly windows: number;
}

/** One service today: its numbers, its intake, its figures. */
export interface ServiceState {
  /** Last ordinal given out today. */
  readonly last: number;
  readonly intakePaused: boolean;
  readonly pauseReason: string;
  /** Tickets a day; 0 = no bound. */
  readonly quota: number;
  /** Local time of the last ticket, or ''. */
  readonly lastTicketTime: string;
  readonly tally: ServiceTally;
  /** The last wait played for a newcomer. */
  readonly lastPlay: LastPlay;
}

/** A call or recall as screens announce it. Its seq is its key. */
export interface Announcement {
  readonly seq: number;
  readonly at: number;
  readonly ticket: number;
  readonly number: string;
  readonly service: string;
  readonly window: string;
  /** 0 for the call, 1 … for recalls. */
  readonly time: number;
  readonly language: string;
}

/** An alert somebody has seen. */
export interface Acknowledgement {
  readonly alert: AlertKind;
  readonly service: string;
  /** Principal, e.g. `manager:chen`. */
  readonly by: string;
  readonly at: number;
}

/** The folded hall. Immutable: every event makes a new one that shares what did not change. */
export interface HallState {
  /** Undefined until the first `HallDefined`. The allocation mode set live is worked in. */
  readonly plan: HallPlan | undefined;
  readonly seq: number;
  /** Instant of the last event, ms. */
  readonly at: number;
  readonly day: string;
  readonly dayStatus: 'open' | 'closed';
  /** Day an administrator has confirmed in spite of the leap, or ''. */
  readonly confirmedDay: string;
  readonly lastTicketId: number;
  /** Tickets in the hall, and settled ones for two hours. */
  readonly tickets: Table<Ticket>;
  /** By service index of the plan. */
  readonly services: readonly ServiceState[];
  readonly lanes: readonly Lanes[];
  /** By window index of the plan. */
  readonly windows: readonly ServiceWindow[];
  /** Tickets that wait for one window alone, by window index. */
  readonly reserved: readonly Queue[];
  /** Settled tickets by when they ended. */
  readonly settled: Queue;
  readonly announcements: readonly Announcement[];
  /** Windows open and attended per service index: what an estimate divides by. */
  readonly staffing: readonly number[];
  /** Of these the dedicated ones, each split over the services it serves: what drains a queue by itself. */
  readonly dedicated: readonly number[];
  readonly waiting: number;
  /** Allocation mode set live for today; '' = the hall file's. */
  readonly allocationMode: AllocationMode | '';
  /** Alerts seen that have not ended yet, in the order they were. */
  readonly acknowledged: readonly Acknowledgement[];
  /** How played waits came true lately. */
  readonly calibration: Calibration;
}
