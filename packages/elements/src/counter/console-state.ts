/**
 * What stands at a console, judged from the rows of its live view:
 *
 *     choosing ─▶ signed-out ─▶ closed ─▶ idle ─▶ called ─▶ serving
 *                   │                      ▲└──▶ paused
 *                   ├─ taken: another clerk is signed in (A/B post)
 *                   └─ moved: this clerk went on at another computer; this one only reads
 */
import type { CounterRow, CounterTicketRow, ViewRow, WindowRow, WindowStaffRow } from '@hallkit/protocol';
import { rowOfKind, rowsOfKind } from '../rows/rows-by-kind.ts';

/** Who sits where. */
export interface ConsoleIdentity {
  /** Window id, '' = not chosen. */
  readonly window: string;
  /** Id of the clerk who logged in. */
  readonly clerk: string;
  /** This computer's session. */
  readonly console: string;
}

/** One of the states of the diagram above, before them what is not known yet. */
export type ConsoleMode =
  | 'loading'
  | 'choosing'
  | 'unknown'
  | 'signed-out'
  | 'taken'
  | 'moved'
  | 'closed'
  | 'paused'
  | 'idle'
  | 'called'
  | 'serving';

/** The console's state with the rows it was judged from. */
export interface ConsoleState {
  readonly mode: ConsoleMode;
  readonly win: WindowRow | undefined;
  readonly staff: WindowStaffRow | undefined;
  readonly counter: CounterRow | undefined;
  /** Ticket called to or served at the window. */
  readonly present: CounterTicketRow | undefined;
  /** First of those waiting for this window, in order. */
  readonly next: readonly CounterTicketRow[];
  readonly parked: readonly CounterTicketRow[];
  readonly missed: readonly CounterTicketRow[];
}

/** Judges the rows. Tickets of other windows never count, whatever else the view holds. */
export function consoleStateOf(rows: readonly ViewRow[], identity: ConsoleIdentity): ConsoleState {
  const win = rowsOfKind(rows, 'window').find(({ id }) => id === identity.window);
  const staff = rowsOfKind(rows, 'window-staff').find(({ id }) => id === identity.window);
  const counter = rowOfKind(rows, 'counter');
  const tickets = rowsOfKind(rows, 'counter-ticket');
  const byId = (ids: readonly number[] = []) => tickets.filter(({ id }) => ids.includes(id));
  const present = tickets.find(({ id }) => id === staff?.ticket);
  return {
    mode: modeOf(rows, win, staff, present, identity),
    win,
    staff,
    counter,
    present,
    next: tickets.filter(({ rank }) => rank >= 0).sort((a, b) => a.rank - b.rank),
    parked: byId(counter?.parked),
    missed: byId(counter?.missedTickets),
  };
}

function modeOf(
  rows: readonly ViewRow[],
  win: WindowRow | undefined,
  staff: WindowStaffRow | undefined,
  present: CounterTicketRow | undefined,
  identity: ConsoleIdentity,
): ConsoleMode {
  if (identity.window === '') return 'choosing';
  if (win === undefined || staff === undefined) return rows.length === 0 ? 'loading' : 'unknown';
  if (staff.clerk === '') return 'signed-out';
  if (staff.clerk !== identity.clerk) return 'taken';
  if (staff.console !== identity.console) return 'moved';
  if (present !== undefined) return present.status === 'serving' ? 'serving' : 'called';
  return win.status === 'open' ? 'idle' : win.status;
}

/** Modes in which this console may act at its window. */
export const actingModes: ReadonlySet<ConsoleMode> = new Set([
  'closed',
  'paused',
  'idle',
  'called',
  'serving',
]);
