import type {
  Channel,
  Leg,
  Outcome,
  Reason,
  Texts,
  TicketStatus,
  Told,
  WindowStatus,
} from '@hallkit/core';

/**
 * The rows of every live view. A view is a live table: rows by key, each row a plain object with a `kind`.
 * Keys are `<kind>:<id>`. Rows carry instants (ms, server clock), never ages; 0 means "not yet".
 * Nothing here ever holds personal data; what only staff may see stands in the staff rows alone.
 */

/** `hall:` the one row every view has. */
export interface HallRow {
  readonly kind: 'hall';
  readonly id: string;
  readonly name: Texts;
  readonly timezone: string;
  readonly languages: readonly string[];
  readonly day: string;
  readonly dayStatus: 'open' | 'closed';
  /** Open for new numbers at this instant by hours and day. */
  readonly open: boolean;
  /** Next opening or closing instant by the hours, 0 when always open. */
  readonly nextChangeAt: number;
  /** Hash of the hall file: the catalogue's version. */
  readonly catalogue: string;
  readonly notices: readonly Texts[];
}

/** Why no number can be taken for a service now; '' = it can. */
export type IntakeState = 'open' | 'hall_closed' | 'day_closed' | 'intake_paused' | 'quota_reached' | 'last_ticket_time_passed' | 'queue_full';

/** `service:<id>` in kiosk, screen, manager, counter. */
export interface ServiceRow {
  readonly kind: 'service';
  readonly id: string;
  readonly name: Texts;
  readonly prefix: string;
  readonly zone: string;
  readonly department: string;
  readonly waiting: number;
  /** Windows open and attended that serve it. */
  readonly windows: number;
  readonly intake: IntakeState;
  /** A manager's reason where intake is paused. */
  readonly reason: string;
  /** Range told to who takes a number now, ms; p90 0 = unknown (nobody serves it). */
  readonly p50Ms: number;
  readonly p90Ms: number;
  /** When the longest waiting began to wait, 0 = nobody waits. */
  readonly oldestSince: number;
  readonly targetMs: number;
}

/** `service-figures:<id>` in manager: today's figures. */
export interface ServiceFiguresRow {
  readonly kind: 'service-figures';
  readonly id: string;
  readonly taken: number;
  readonly called: number;
  readonly waitMs: number;
  readonly waitBins: readonly number[];
  readonly served: number;
  readonly serviceMs: number;
  readonly missed: number;
  readonly cancelled: number;
  readonly express: number;
  readonly quota: number;
  readonly lastTicketTime: string;
}

/** `zone:<id>`. */
export interface ZoneRow {
  readonly kind: 'zone';
  readonly id: string;
  readonly name: Texts;
  readonly floor: number;
}

/** `window:<id>` in screen, window, manager, counter, ticket: what everybody may see. */
export interface WindowRow {
  readonly kind: 'window';
  readonly id: string;
  readonly number: number;
  readonly name: Texts | null;
  readonly zone: string;
  readonly comprehensive: boolean;
  readonly tags: readonly string[];
  readonly accessible: boolean;
  readonly status: WindowStatus;
  readonly since: number;
  readonly pauseReason: string;
  readonly services: readonly string[];
  readonly attended: boolean;
  /** Number called to or served at it, or ''. */
  readonly current: string;
  readonly serving: boolean;
  readonly calledAt: number;
}

/** `window-staff:<id>` in manager and counter. */
export interface WindowStaffRow {
  readonly kind: 'window-staff';
  readonly id: string;
  readonly clerk: string;
  readonly console: string;
  readonly ticket: number;
  readonly served: number;
  readonly serviceMs: number;
  readonly missed: number;
  readonly freeSince: number;
  /** Live allocation in force, or null. */
  readonly overlay: { readonly services: readonly string[]; readonly pinned: boolean; readonly until: number } | null;
  readonly qualified: readonly string[];
}

/** `call:<seq>` in screen and window: one announcement. The key is the seq of its call or recall. */
export interface CallRow {
  readonly kind: 'call';
  readonly seq: number;
  readonly at: number;
  readonly number: string;
  readonly service: string;
  /** Zone where the service waits. */
  readonly zone: string;
  readonly window: string;
  readonly windowNumber: number;
  readonly windowZone: string;
  readonly floor: number;
  /** 0 = call, 1… = recalls. */
  readonly time: number;
  readonly language: string;
  /** True while the visitor has not been answered at the window. */
  readonly open: boolean;
}

/** `ticket:<id>` in the ticket view: what the holder of the link sees. */
export interface TicketRow {
  readonly kind: 'ticket';
  readonly id: number;
  readonly number: string;
  readonly day: string;
  readonly status: TicketStatus;
  readonly service: string;
  readonly serviceName: Texts;
  readonly legs: readonly Leg[];
  readonly leg: number;
  readonly arrivedAt: number;
  readonly calledAt: number;
  readonly startedAt: number;
  readonly endedAt: number;
  /** Seq of the latest call or recall that concerns it, 0 = none. */
  readonly callSeq: number;
  /** People before it; -1 when not waiting. */
  readonly ahead: number;
  readonly p50Ms: number;
  readonly p90Ms: number;
  readonly told: Told;
  /** Window that called it, or ''. */
  readonly window: string;
  readonly windowNumber: number;
  readonly zone: string;
  readonly zoneName: Texts;
  readonly floor: number;
  /** Windows to watch while it waits (numbers). */
  readonly windowNumbers: readonly number[];
  readonly language: string;
}

/** `counter-ticket:<id>` in the counter view: present, parked, and the head of the queue. */
export interface CounterTicketRow {
  readonly kind: 'counter-ticket';
  readonly id: number;
  readonly number: string;
  readonly status: TicketStatus;
  readonly service: string;
  readonly item: string;
  readonly legs: readonly Leg[];
  readonly leg: number;
  readonly priority: string;
  readonly verifiedHow: string;
  readonly arrivedAt: number;
  readonly waitingSince: number;
  readonly calledAt: number;
  readonly startedAt: number;
  readonly recalls: number;
  readonly noShows: number;
  readonly language: string;
  readonly channel: Channel;
  /** Why it was chosen, on the present ticket; null otherwise. */
  readonly reason: Reason | null;
  /** Order in the list of those waiting for this window (0 = next by arrival), -1 for present and parked. */
  readonly rank: number;
}

/** `counter:` in the counter view: figures always in view. */
export interface CounterRow {
  readonly kind: 'counter';
  readonly window: string;
  /** Waiting tickets this window may serve. */
  readonly waiting: number;
  readonly oldestSince: number;
  /** Until when the last action can be taken back; 0 = nothing to undo. */
  readonly undoUntil: number;
  readonly undoAction: string;
  readonly undoActor: string;
  readonly served: number;
  readonly serviceMs: number;
  readonly missed: number;
  readonly parked: readonly number[];
  readonly missedTickets: readonly number[];
  readonly recallsMax: number;
}

export type ViewRow =
  | HallRow
  | ServiceRow
  | ServiceFiguresRow
  | ZoneRow
  | WindowRow
  | WindowStaffRow
  | CallRow
  | TicketRow
  | CounterTicketRow
  | CounterRow;

/** Views and their parameters. */
export interface ViewParams {
  /** Services to take a number for. */
  kiosk: { readonly zone?: string };
  /** Call screen of a hall or of one zone. */
  screen: { readonly zone?: string };
  window: { readonly window: string };
  counter: { readonly window: string };
  manager: object;
  ticket: { readonly ticket: number };
  /** A public one-line status: waiting and wait per service. */
  status: object;
}

export type ViewName = keyof ViewParams;

/** `(seq, tag)`: tag is 16 hex of the chain hash at seq, so that it names one history. */
export interface Cursor {
  readonly seq: number;
  readonly tag: string;
}

/** Whole view, sent at first and whenever the client's cursor does not fit. */
export interface ViewSnapshot {
  readonly view: string;
  readonly cursor: Cursor;
  readonly rows: Readonly<Record<string, ViewRow>>;
}

/** Change of a view from `prev` to `cursor`. `prev` differing from what the client holds shows a gap. */
export interface ViewPatch {
  readonly view: string;
  readonly prev: Cursor;
  readonly cursor: Cursor;
  readonly set: Readonly<Record<string, ViewRow>>;
  readonly remove: readonly string[];
}

/** Every 5 s to every room: the head, and when this node last read the log. */
export interface ViewPulse {
  readonly view: string;
  readonly cursor: Cursor;
  /** Server instant now and when the node last knew the log, ms. */
  readonly at: number;
  readonly readAt: number;
}

/** One catalogue over HTTP with an ETag. */
export interface Catalogue {
  readonly hash: string;
  readonly hall: { readonly id: string; readonly name: Texts };
  readonly departments: readonly { readonly id: string; readonly name: Texts }[];
  readonly zones: readonly { readonly id: string; readonly name: Texts; readonly floor: number }[];
  readonly priorities: readonly { readonly id: string; readonly name: Texts }[];
  readonly pauseReasons: readonly { readonly id: string; readonly name: Texts }[];
  readonly refusalReasons: readonly { readonly id: string; readonly name: Texts }[];
  readonly outcomes: readonly Outcome[];
  readonly services: readonly CatalogueService[];
  readonly items: readonly CatalogueItem[];
}

export interface CatalogueService {
  readonly id: string;
  readonly name: Texts;
  readonly department: string;
  readonly zone: string;
  readonly prefix: string;
  readonly meanMinutes: number;
  /** Pinyin initials and full pinyin of the Chinese name, lower case, separated by a blank. */
  readonly pinyin: string;
}

export interface CatalogueItem {
  readonly id: string;
  readonly name: Texts;
  readonly service: string;
  readonly code: string;
  readonly materials: readonly Texts[];
  readonly instead: { readonly kind: 'terminal' | 'help-desk' | 'online'; readonly name: Texts } | null;
  readonly pinyin: string;
}
