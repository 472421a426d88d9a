import { must } from '../assert.ts';
import { forget } from '../estimate/calibration.ts';
import { applyTally } from '../state/count-event.ts';
import type { Draft } from '../state/draft.ts';
import type { HallEvent } from '../state/events.ts';
import type { Handlers } from '../state/evolve.ts';
import type { HallState } from '../state/hall-state.ts';
import { putTicket } from '../state/lanes.ts';
import type { TallyDelta } from '../state/tally.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { mustWindow, putWindow } from '../state/windows.ts';
import type { ServiceWindow, UndoRecord } from './service-window.ts';

/** Actions a clerk may take back within seconds. A recall cannot be unsaid. */
export const undoableActions: ReadonlySet<string> = new Set([
  'call-next',
  'call-number',
  'start-service',
  'finish-service',
  'no-show',
  'park-ticket',
  'resume-ticket',
  'transfer-ticket',
  'add-service',
  'record-express',
]);

/** Takes the last action back: tickets and window as they were, figures subtracted, its calls unsaid. */
export const undoHandlers: Handlers<'ActionUndone'> = {
  ActionUndone: (draft, { data, seq }) => {
    const win = mustWindow(draft, data.window);
    const undo = must(win.undo, 'undo record');
    for (const ticket of undo.tickets) putTicket(draft, { ...ticket, touched: seq });
    putWindow(draft, { ...undo.window, undo: undefined, touched: seq });
    for (const ticket of undo.tickets) parkAgain(draft, ticket, data.window);
    for (const tally of undo.tallies) applyTally(draft, tally, -1);
    draft.calibration = forget(draft.calibration, undo.from, undo.to);
    draft.announcements = draft.announcements.filter(({ seq: key }) => key < undo.from || key > undo.to);
  },
};

/** A ticket resumed here but parked at another window goes back to that window's list. */
function parkAgain(draft: Draft, ticket: Ticket, actingWindow: string): void {
  if (ticket.status !== 'parked' || ticket.window === actingWindow) return;
  const win = mustWindow(draft, ticket.window);
  putWindow(draft, { ...win, parked: [...win.parked, ticket.id] });
}

/** Remembers at the window what an undoable action changes, event by event of the one command. */
export function keepUndo(
  draft: Draft,
  before: HallState,
  event: HallEvent,
  tally: TallyDelta | undefined,
): void {
  if (!undoableActions.has(event.action) || !('window' in event.data)) return;
  const old = mustWindow(before, event.data.window);
  const open = event.step > 0 && old.undo?.commandId === event.commandId ? old.undo : newRecord(old, event);
  const undo: UndoRecord = {
    ...open,
    to: event.seq,
    tickets: 'ticket' in event.data ? withTicket(open, before, event.data.ticket) : open.tickets,
    tallies: tally === undefined ? open.tallies : [...open.tallies, tally],
  };
  putWindow(draft, { ...mustWindow(draft, event.data.window), undo, touched: event.seq });
}

function newRecord(old: ServiceWindow, event: HallEvent): UndoRecord {
  return {
    commandId: event.commandId,
    action: event.action,
    actor: event.actor,
    at: event.at,
    from: event.seq,
    to: event.seq,
    tickets: [],
    // Records do not nest: only the last action can be taken back.
    window: { ...old, undo: undefined },
    tallies: [],
  };
}

/** The ticket as it was before the command, once. */
function withTicket(record: UndoRecord, before: HallState, id: number): UndoRecord['tickets'] {
  if (record.tickets.some((ticket) => ticket.id === id)) return record.tickets;
  return [...record.tickets, must(before.tickets.get(id), `ticket ${id}`)];
}
