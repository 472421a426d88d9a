import { must } from '../assert.ts';
import { isRejection, rejection, type Rejection } from '../rejection.ts';
import type { Turn } from '../state/turn.ts';
import { findWindow } from '../state/windows.ts';
import type { Ticket } from '../ticket/ticket.ts';
import type { ServiceWindow } from './service-window.ts';

/** The window, or a refusal when the hall has none of this id. */
export function lookUpWindow(turn: Turn, id: string): ServiceWindow | Rejection {
  return findWindow(turn.state, id) ?? rejection('unknown_window', { window: id });
}

/**
 * The window, if the actor may act at it: a clerk must be signed in at it, from its newest console.
 * Managers and the system act on any window.
 */
export function holdWindow(turn: Turn, id: string): ServiceWindow | Rejection {
  const win = lookUpWindow(turn, id);
  const { actor } = turn.command;
  if (isRejection(win) || actor.role !== 'clerk') return win;
  if (win.clerk !== actor.id) return rejection('not_signed_in', { window: id });
  if (win.console !== actor.console) return rejection('console_read_only', { window: id });
  return win;
}

/** As {@link holdWindow}, and the window must be open: not closed, not paused. */
export function holdOpenWindow(turn: Turn, id: string): ServiceWindow | Rejection {
  const win = holdWindow(turn, id);
  if (isRejection(win) || win.status === 'open') return win;
  return rejection(win.status === 'paused' ? 'window_paused' : 'window_closed', { window: id });
}

/** A window with the ticket that stands at it. */
export interface Present {
  readonly win: ServiceWindow;
  readonly ticket: Ticket;
}

/** The window and its present ticket, called or served; refuses when nobody is at it. */
export function holdPresent(turn: Turn, id: string): Present | Rejection {
  const win = holdWindow(turn, id);
  if (isRejection(win)) return win;
  if (win.ticket === 0) return rejection('window_empty', { window: id });
  return { win, ticket: must(turn.state.tickets.get(win.ticket), 'present ticket') };
}

/** As {@link holdPresent}, for a visitor who was called and has not come to the desk yet. */
export function holdCalled(turn: Turn, id: string): Present | Rejection {
  const present = holdPresent(turn, id);
  if (isRejection(present) || present.ticket.status === 'called') return present;
  return rejection('already_started', { number: present.ticket.number });
}
