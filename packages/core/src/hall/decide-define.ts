import { rejection, type Rejection } from '../rejection.ts';
import type { Decider } from '../state/turn.ts';
import type { HallState } from '../state/hall-state.ts';
import { settledStatuses } from '../ticket/ticket.ts';
import type { HallFile } from './hall-file.ts';

/** Brings a hall file into force. What somebody waits for, or stands at, must still be there. */
export const defineHall: Decider<'define-hall'> = (turn, { hash, hall }) => {
  if (turn.state.plan?.hash === hash) return rejection('hall_unchanged', { hash });
  const policy = hall.policy;
  if (policy !== undefined && !turn.policies.has(policy)) return rejection('unknown_policy', { policy });
  const orphan = findOrphan(turn.state, hall);
  if (orphan !== undefined) return orphan;
  turn.emit('HallDefined', { hash, hall });
  return undefined;
};

function findOrphan(state: HallState, hall: HallFile): Rejection | undefined {
  const services = new Set(hall.services.map(({ id }) => id));
  const windows = new Set(hall.windows.map(({ id }) => id));
  for (const ticket of state.tickets) {
    if (settledStatuses.has(ticket.status)) continue;
    const lost = ticket.legs.slice(ticket.leg).find((leg) => !services.has(leg.service));
    if (lost !== undefined)
      return rejection('hall_would_orphan', { number: ticket.number, missing: lost.service });
    if (ticket.window !== '' && !windows.has(ticket.window)) {
      return rejection('hall_would_orphan', { number: ticket.number, missing: ticket.window });
    }
  }
  const staffed = state.windows.find((win) => win.clerk !== '' && !windows.has(win.id));
  return staffed === undefined
    ? undefined
    : rejection('hall_would_orphan', { clerk: staffed.clerk, missing: staffed.id });
}
