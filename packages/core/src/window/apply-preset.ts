import { expandServices } from '../hall/plan.ts';
import { rejection } from '../rejection.ts';
import type { HallEventData } from '../state/events.ts';
import type { Decider } from '../state/turn.ts';
import { mustWindow } from '../state/windows.ts';
import { checkServices } from './check-services.ts';
import type { ServiceWindow } from './service-window.ts';

/** Puts a preset into force: all of it, or nothing where one of its windows is not qualified. */
export const applyPreset: Decider<'apply-preset'> = (turn, { preset: id, until = 0 }) => {
  const preset = turn.plan.presets.get(id);
  if (preset === undefined) return rejection('unknown_preset', { preset: id });
  if (until !== 0 && until <= turn.at) return rejection('command_expired', { notAfter: until, at: turn.at });
  const entries = Object.entries(preset.windows);
  for (const [window, services] of entries) {
    const refusal = checkServices(turn.plan, window, services);
    if (refusal !== undefined) return refusal;
  }
  for (const [window, listed] of entries) {
    const services = expandServices(listed, turn.plan.serviceIds);
    const change = { window, services, pinned: false, until, reason: `preset:${id}` };
    if (!isInForce(mustWindow(turn.state, window), change)) turn.emit('WindowServicesChanged', change);
  }
  return turn.events.length > 0 ? undefined : rejection('nothing_to_change', { preset: id });
};

function isInForce(win: ServiceWindow, change: HallEventData['WindowServicesChanged']): boolean {
  const { overlay } = win;
  if (overlay === undefined) return change.services.length === 0;
  const same = overlay.services.length === change.services.length;
  const alike = overlay.pinned === change.pinned && overlay.until === change.until;
  return alike && same && overlay.services.every((service, at) => service === change.services[at]);
}
