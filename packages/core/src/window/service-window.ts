import type { Ticket } from '../ticket/ticket.ts';
import type { TallyDelta } from '../state/tally.ts';

/**
 * A window's life:
 *
 *     closed ──open──▶ open ──pause──▶ paused ──resume──▶ open ──close──▶ closed
 *
 * A clerk signs in at a console first; opening without a clerk is refused.
 */
export const windowStatuses = ['closed', 'open', 'paused'] as const;
export type WindowStatus = (typeof windowStatuses)[number];

/** A live change of what the window serves. Ends with the day unless pinned, or at `until`. */
export interface ServicesOverlay {
  readonly services: readonly string[];
  readonly pinned: boolean;
  /** Instant it ends, ms; 0 = no time box. */
  readonly until: number;
  readonly reason: string;
  /** Principal who changed it, e.g. `manager:chen`. */
  readonly by: string;
}

/** What the last action at a window changed, so that it can be taken back within seconds. */
export interface UndoRecord {
  readonly commandId: string;
  readonly action: string;
  readonly actor: string;
  readonly at: number;
  /** First and last seq of the action. */
  readonly from: number;
  readonly to: number;
  /** Tickets as they were before. */
  readonly tickets: readonly Ticket[];
  /** The window as it was before, its own undo taken out. */
  readonly window: ServiceWindow;
  readonly tallies: readonly TallyDelta[];
}

/** A window as it stands now. Instants in ms, 0 = never. */
export interface ServiceWindow {
  readonly id: string;
  readonly status: WindowStatus;
  /** Since when it has this status, ms. */
  readonly since: number;
  readonly pauseReason: string;
  /** Service ids it serves now, in hall-file order (`*` expanded). */
  readonly services: readonly string[];
  readonly overlay: ServicesOverlay | undefined;
  /** When what it serves last changed, ms; 0 = not since the hall was defined. */
  readonly servicesSince: number;
  /** Clerk signed in, or ''. */
  readonly clerk: string;
  /** The console that may act; an older one is read-only. '' when nobody is signed in. */
  readonly console: string;
  /** False once its console has been silent for two minutes. */
  readonly attended: boolean;
  /** Ticket called to or served at it, or 0. */
  readonly ticket: number;
  /** Tickets parked at it. */
  readonly parked: readonly number[];
  /** Today's records, recorded with and without a wait. */
  readonly served: number;
  readonly serviceMs: number;
  readonly missed: number;
  /** When its last visitor left, ms; idle time counts from here. */
  readonly freeSince: number;
  readonly undo: UndoRecord | undefined;
  readonly touched: number;
}
