import { expandServices, windowOf } from '../hall/plan.ts';
import { isRejection, rejection, type Rejection } from '../rejection.ts';
import type { Deciders, Turn } from '../state/turn.ts';
import { lookUpWindow } from './hold-window.ts';

/** Live allocation: what windows serve follows the queue; and presence of the consoles at them. */
export const allocationDeciders: Deciders<
  'change-window-services' | 'end-window-change' | 'mark-unattended' | 'mark-attended'
> = {
  'change-window-services': (turn, data) => {
    const win = lookUpWindow(turn, data.window);
    if (isRejection(win)) return win;
    const refusal = checkServices(turn, data.window, data.services);
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

/** Within what the window serves by the hall file and what its clerk is trained for. */
function checkServices(turn: Turn, window: string, services: readonly string[]): Rejection | undefined {
  const { qualified } = windowOf(turn.plan, window);
  const unknown = services.find((id) => id !== '*' && !turn.plan.serviceIndex.has(id));
  if (unknown !== undefined) return rejection('unknown_service', { service: unknown });
  const untrained = expandServices(services, turn.plan.serviceIds).find((id) => !qualified.has(id));
  return untrained === undefined
    ? undefined
    : rejection('window_not_qualified', { window, service: untrained });
}
