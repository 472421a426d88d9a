import { defaultPauseReasons } from '../hall/default-reasons.ts';
import { isRejection, rejection } from '../rejection.ts';
import type { Deciders } from '../state/turn.ts';
import { holdWindow } from './hold-window.ts';

/** Windows open, pause, resume and close. A pause or a close never takes the present visitor away. */
export const windowDeciders: Deciders<'open-window' | 'pause-window' | 'resume-window' | 'close-window'> = {
  'open-window': (turn, { window }) => {
    const win = holdWindow(turn, window);
    if (isRejection(win)) return win;
    if (win.status !== 'closed') return rejection('window_already_open', { window });
    turn.emit('WindowOpened', { window });
    return undefined;
  },
  'pause-window': (turn, { window, reason }) => {
    const win = holdWindow(turn, window);
    if (isRejection(win)) return win;
    if (win.status === 'closed') return rejection('window_closed', { window });
    if (win.status === 'paused') return rejection('window_paused', { window });
    const reasons = turn.plan.file.pauseReasons ?? defaultPauseReasons;
    if (!reasons.some(({ id }) => id === reason)) return rejection('unknown_reason', { reason });
    turn.emit('WindowPaused', { window, reason });
    return undefined;
  },
  'resume-window': (turn, { window }) => {
    const win = holdWindow(turn, window);
    if (isRejection(win)) return win;
    if (win.status !== 'paused') return rejection('window_not_paused', { window });
    turn.emit('WindowResumed', { window });
    return undefined;
  },
  'close-window': (turn, { window }) => {
    const win = holdWindow(turn, window);
    if (isRejection(win)) return win;
    if (win.status === 'closed') return rejection('window_closed', { window });
    if (win.ticket !== 0) return rejection('window_busy', { window });
    turn.emit('WindowClosed', { window });
    return undefined;
  },
};
