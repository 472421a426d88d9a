import { must } from '../assert.ts';
import { limits } from '../limits.ts';
import { rejection, type Rejection } from '../rejection.ts';
import type { HallState } from '../state/hall-state.ts';
import { openingAt } from './opening.ts';
import { localMinutes } from './service-day.ts';
import { minutesOfDay } from './time-of-day.ts';

/** Why no number can be taken for any service now, or undefined. */
export function hallIntake(state: HallState, now: number): Rejection | undefined {
  const { file } = must(state.plan, 'plan');
  if (state.dayStatus === 'closed') return rejection('day_closed', { day: state.day });
  if (file.hours !== undefined || file.specialDays !== undefined) {
    const opening = openingAt(file, now);
    if (!opening.open) return rejection('hall_closed', { nextChangeAt: opening.nextChangeAt });
  }
  if (state.waiting >= limits.waitingTicketsMax)
    return rejection('queue_full', { waitingTicketsMax: limits.waitingTicketsMax });
  return undefined;
}

/** Why no number can be taken for this service now, or undefined. The hall itself must be open, see {@link hallIntake}. */
export function serviceIntake(state: HallState, serviceId: string, now: number): Rejection | undefined {
  const plan = must(state.plan, 'plan');
  const index = must(plan.serviceIndex.get(serviceId), `service ${serviceId}`);
  const service = must(state.services[index], 'service state');
  if (service.intakePaused)
    return rejection('intake_paused', { service: serviceId, reason: service.pauseReason });
  if (service.quota > 0 && service.tally.taken >= service.quota) {
    return rejection('quota_reached', { service: serviceId, quota: service.quota });
  }
  const last = service.lastTicketTime;
  if (last !== '' && localMinutes(now, plan.file.timezone) >= minutesOfDay(last)) {
    return rejection('last_ticket_time_passed', { service: serviceId, time: last });
  }
  return undefined;
}
