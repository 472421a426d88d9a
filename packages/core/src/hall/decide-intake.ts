import { must } from '../assert.ts';
import { isRejection, rejection, type Rejection } from '../rejection.ts';
import type { Deciders, Turn } from '../state/turn.ts';
import type { ServiceState } from '../state/hall-state.ts';

/** Managers open and close the intake of a service. */
export const intakeDeciders: Deciders<
  'pause-intake' | 'resume-intake' | 'set-quota' | 'set-last-ticket-time'
> = {
  'pause-intake': (turn, { service, reason }) => {
    const found = findService(turn, service);
    if (isRejection(found)) return found;
    if (found.intakePaused) return rejection('already_paused', { service });
    turn.emit('IntakePaused', { service, reason });
    return undefined;
  },
  'resume-intake': (turn, { service }) => {
    const found = findService(turn, service);
    if (isRejection(found)) return found;
    if (!found.intakePaused) return rejection('not_paused', { service });
    turn.emit('IntakeResumed', { service });
    return undefined;
  },
  'set-quota': (turn, { service, quota }) => {
    const found = findService(turn, service);
    if (isRejection(found)) return found;
    turn.emit('QuotaSet', { service, quota });
    return undefined;
  },
  'set-last-ticket-time': (turn, { service, time }) => {
    const found = findService(turn, service);
    if (isRejection(found)) return found;
    turn.emit('LastTicketTimeSet', { service, time });
    return undefined;
  },
};

function findService(turn: Turn, id: string): ServiceState | Rejection {
  const index = turn.plan.serviceIndex.get(id);
  if (index === undefined) return rejection('unknown_service', { service: id });
  return must(turn.state.services[index], 'service state');
}
