import { must } from '../assert.ts';
import { defaultRefusalReasons } from '../hall/default-reasons.ts';
import { limits } from '../limits.ts';
import { isRejection, rejection, type Rejection } from '../rejection.ts';
import type { HallEventData } from '../state/events.ts';
import type { Deciders, Turn } from '../state/turn.ts';
import { resolveLeg } from '../ticket/leg-wish.ts';
import type { Outcome, Ticket } from '../ticket/ticket.ts';
import { finishPresent } from './finish-present.ts';
import { holdCalled, holdOpenWindow, holdPresent } from './hold-window.ts';
import { placeAfter, placeAtEnd } from './placement.ts';

/** What is done with the visitor at the window. */
export const serviceDeciders: Deciders<
  'start-service' | 'finish-service' | 'no-show' | 'park-ticket' | 'resume-ticket' | 'add-service'
> = {
  'start-service': (turn, { window }) => {
    const present = holdCalled(turn, window);
    if (isRejection(present)) return present;
    turn.emit('ServiceStarted', { ticket: present.ticket.id, window, leg: present.ticket.leg });
    return undefined;
  },
  'finish-service': (turn, { window, outcome, reason = '', note = '' }) => {
    const present = holdPresent(turn, window);
    if (isRejection(present)) return present;
    const refusal = checkOutcome(turn, outcome, reason);
    if (refusal !== undefined) return refusal;
    finishPresent(turn, present, { outcome, reason, note });
    return undefined;
  },
  'no-show': (turn, { window }) => {
    const present = holdCalled(turn, window);
    if (isRejection(present)) return present;
    turn.emit('TicketMissed', { ticket: present.ticket.id, window, next: afterNoShow(turn, present.ticket) });
    return undefined;
  },
  'park-ticket': (turn, { window, note = '' }) => {
    const present = holdPresent(turn, window);
    if (isRejection(present)) return present;
    turn.emit('TicketParked', { ticket: present.ticket.id, window, note });
    return undefined;
  },
  'resume-ticket': (turn, { window, ticket: id }) => {
    const win = holdOpenWindow(turn, window);
    if (isRejection(win)) return win;
    if (win.ticket !== 0) return rejection('window_busy', { window });
    const ticket = turn.state.tickets.get(id);
    if (ticket === undefined) return rejection('unknown_ticket', { ticket: id });
    if (ticket.status !== 'parked')
      return rejection('ticket_not_parked', { number: ticket.number, status: ticket.status });
    const { service } = must(ticket.legs[ticket.leg], 'leg');
    if (!win.services.includes(service))
      return rejection('window_may_not_serve', { number: ticket.number, window });
    turn.emit('TicketResumed', { ticket: id, window });
    return undefined;
  },
  'add-service': (turn, data) => {
    const present = holdPresent(turn, data.window);
    if (isRejection(present)) return present;
    const { ticket } = present;
    const leg = resolveLeg(turn.plan, data);
    if (isRejection(leg)) return leg;
    if (ticket.legs.length >= limits.legsMax) return rejection('too_many_legs', { legsMax: limits.legsMax });
    const open = ticket.legs
      .slice(ticket.leg)
      .some(({ service, item }) => service === leg.service && item === leg.item);
    if (open) return rejection('service_already_on_ticket', { service: leg.service });
    turn.emit('ServiceAdded', {
      ticket: ticket.id,
      window: data.window,
      service: leg.service,
      item: leg.item,
    });
    return undefined;
  },
};

/** A refused record needs a reason the hall knows: people are told why, and where to turn. */
export function checkOutcome(turn: Turn, outcome: Outcome, reason: string): Rejection | undefined {
  if (outcome !== 'refused') return undefined;
  if (reason === '') return rejection('outcome_needs_reason', { outcome });
  const reasons = turn.plan.file.refusalReasons ?? defaultRefusalReasons;
  return reasons.some(({ id }) => id === reason) ? undefined : rejection('unknown_reason', { reason });
}

/** The hall's no-show rule for this ticket; at the cap the number is void whatever the rule. */
function afterNoShow(turn: Turn, ticket: Ticket): HallEventData['TicketMissed']['next'] {
  const { policy, after, cap } = turn.plan.noShow;
  if (policy === 'void' || ticket.noShows + 1 >= cap) return { kind: 'void' };
  if (policy === 'reactivate') return { kind: 'reactivate' };
  const place =
    policy === 'back'
      ? placeAfter(turn.state, ticket, after, turn.at)
      : placeAtEnd(turn.state, ticket, turn.at);
  return { kind: 'wait', place, forWindow: '' };
}
