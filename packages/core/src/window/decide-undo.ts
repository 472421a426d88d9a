import { limits } from '../limits.ts';
import { isRejection, rejection } from '../rejection.ts';
import { principalOf } from '../state/commands.ts';
import type { HallState } from '../state/hall-state.ts';
import type { Decider } from '../state/turn.ts';
import { holdWindow } from './hold-window.ts';
import type { ServiceWindow, UndoRecord } from './service-window.ts';

/** Takes the window's last action back: the same clerk, within seconds, and nothing has built on it. */
export const undo: Decider<'undo'> = (turn, { window }) => {
  const win = holdWindow(turn, window);
  if (isRejection(win)) return win;
  const record = win.undo;
  if (record === undefined || record.actor !== principalOf(turn.command.actor)) {
    return rejection('nothing_to_undo', { window });
  }
  const late = turn.at - record.at > limits.undoMsMax || hasBuiltOn(turn.state, win, record);
  if (late) return rejection('undo_too_late', { window, action: record.action });
  turn.emit('ActionUndone', { window, action: record.action, undone: record.commandId });
  return undefined;
};

/**
 * True when an event after the action changed what the action changed: its window, one of its tickets, or, for a
 * call, the visitor's walk to the window (a started service touches the ticket).
 */
function hasBuiltOn(state: HallState, win: ServiceWindow, record: UndoRecord): boolean {
  if (win.touched > record.to) return true;
  return record.tickets.some(({ id }) => (state.tickets.get(id)?.touched ?? Infinity) > record.to);
}
