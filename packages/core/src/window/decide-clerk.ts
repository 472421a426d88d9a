import { isRejection, rejection, type Rejection } from '../rejection.ts';
import type { Deciders, Turn } from '../state/turn.ts';
import { windowOf } from '../hall/plan.ts';
import { holdWindow, lookUpWindow } from './hold-window.ts';

/** Clerks come to windows and leave them. */
export const clerkDeciders: Deciders<'sign-in' | 'sign-out' | 'take-over'> = {
  'sign-in': (turn, { window }) => {
    const win = lookUpWindow(turn, window);
    if (isRejection(win)) return win;
    const { id, console, role } = turn.command.actor;
    if (role !== 'clerk') return rejection('not_a_clerk', { role });
    if (win.clerk !== '' && win.clerk !== id) return rejection('window_taken', { window, clerk: win.clerk });
    const elsewhere = checkElsewhere(turn, window);
    if (elsewhere !== undefined) return elsewhere;
    if (win.clerk === id) turn.emit('ConsoleMoved', { window, clerk: id, console });
    else turn.emit('ClerkSignedIn', { window, clerk: id, console });
    return undefined;
  },
  'sign-out': (turn, { window }) => {
    const win = holdWindow(turn, window);
    if (isRejection(win)) return win;
    if (win.clerk === '') return rejection('not_signed_in', { window });
    if (win.ticket !== 0) return rejection('window_busy', { window });
    if (win.status !== 'closed') turn.emit('WindowClosed', { window });
    turn.emit('ClerkSignedOut', { window, clerk: win.clerk });
    return undefined;
  },
  'take-over': (turn, { window }) => {
    const win = lookUpWindow(turn, window);
    if (isRejection(win)) return win;
    const { id, console, role } = turn.command.actor;
    if (role !== 'clerk') return rejection('not_a_clerk', { role });
    const { substitutes } = windowOf(turn.plan, window).entry;
    if (substitutes !== undefined && !substitutes.includes(id))
      return rejection('not_a_substitute', { window });
    const elsewhere = checkElsewhere(turn, window);
    if (elsewhere !== undefined) return elsewhere;
    turn.emit('WindowTakenOver', { window, clerk: id, console, from: win.clerk });
    return undefined;
  },
};

/** One clerk, one window. */
function checkElsewhere(turn: Turn, window: string): Rejection | undefined {
  const clerk = turn.command.actor.id;
  const other = turn.state.windows.find((win) => win.clerk === clerk && win.id !== window);
  return other === undefined ? undefined : rejection('clerk_elsewhere', { window: other.id });
}
