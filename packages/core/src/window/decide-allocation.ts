import { advise } from '../allocation/advise.ts';
import { expandServices } from '../hall/plan.ts';
import { isRejection, rejection } from '../rejection.ts';
import type { Deciders } from '../state/turn.ts';
import { applyPreset } from './apply-preset.ts';
import { checkServices } from './check-services.ts';
import { lookUpWindow } from './hold-window.ts';

/** Live allocation: what windows serve follows the queue; and presence of the consoles at them. */
export const allocationDeciders: Deciders<
  | 'change-window-services'
  | 'end-window-change'
  | 'set-allocation-mode'
  | 'apply-preset'
  | 'follow-advice'
  | 'mark-unattended'
  | 'mark-attended'
> = {
  'change-window-services': (turn, data) => {
    const win = lookUpWindow(turn, data.window);
    if (isRejection(win)) return win;
    const refusal = checkServices(turn.plan, data.window, data.services);
    if (refusal !== undefined) return refusal;
    const until = data.until ?? 0;
    if (until !== 0 && until <= turn.at)
      return rejection('command_expired', { notAfter: until, at: turn.at });
    turn.emit('WindowServicesChanged', {
      window: data.window,
      services: data.services.length === 0 ? [] : expandServices(data.services, turn.plan.serviceIds),
      pinned: data.pinned ?? false,
      until,
      reason: data.reason,
    });
    return undefined;
  },
  'end-window-change': (turn, { window }) => {
    const win = lookUpWindow(turn, window);
    if (isRejection(win)) return win;
    const until = win.overlay?.until ?? 0;
    if (until === 0 || turn.at < until) return rejection('change_not_due', { window });
    turn.emit('WindowServicesChanged', { window, services: [], pinned: false, until: 0, reason: 'time-box' });
    return undefined;
  },
  'set-allocation-mode': (turn, { mode }) => {
    if (turn.plan.allocation.mode === mode) return rejection('nothing_to_change', { mode });
    turn.emit('AllocationModeSet', { mode });
    return undefined;
  },
  'apply-preset': applyPreset,
  'follow-advice': (turn) => {
    const { allocation } = turn.plan;
    const advice = allocation.mode === 'auto' ? advise(turn.state, turn.at, allocation) : [];
    for (const { window, services, reason } of advice)
      turn.emit('WindowServicesChanged', { window, services, pinned: false, until: 0, reason: reason.code });
    return turn.events.length > 0 ? undefined : rejection('change_not_due');
  },
  'mark-unattended': (turn, { window }) => {
    const win = lookUpWindow(turn, window);
    if (isRejection(win)) return win;
    if (!win.attended || win.clerk === '') return rejection('change_not_due', { window });
    turn.emit('WindowUnattended', { window });
    return undefined;
  },
  'mark-attended': (turn, { window }) => {
    const win = lookUpWindow(turn, window);
    if (isRejection(win)) return win;
    if (win.attended) return rejection('change_not_due', { window });
    turn.emit('WindowAttended', { window });
    return undefined;
  },
};
