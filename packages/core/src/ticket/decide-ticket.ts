import { must } from '../assert.ts';
import { isRejection, rejection, type Rejection } from '../rejection.ts';
import type { Deciders, Turn } from '../state/turn.ts';
import { resolveLeg } from './leg-wish.ts';
import { settledStatuses, type Ticket } from './ticket.ts';

/** Ids of tickets that a command names but that have left the hall, or never were in it. */
function findTicket(turn: Turn, id: number): Ticket | Rejection {
  return turn.state.tickets.get(id) ?? rejection('unknown_ticket', { ticket: id });
}

function findLive(turn: Turn, id: number): Ticket | Rejection {
  const ticket = findTicket(turn, id);
  if (isRejection(ticket) || !settledStatuses.has(ticket.status)) return ticket;
  return rejection('ticket_settled', { number: ticket.number, status: ticket.status });
}

/** What is done to a ticket away from a window. */
export const ticketDeciders: Deciders<
  | 'reprint-ticket'
  | 'correct-service'
  | 'claim-priority'
  | 'verify-priority'
  | 'cancel-ticket'
  | 'reactivate-ticket'
> = {
  'reprint-ticket': (turn, data) => {
    const ticket = findLive(turn, data.ticket);
    if (isRejection(ticket)) return ticket;
    turn.emit('TicketReprinted', { ticket: ticket.id, revoke: data.revoke ?? false });
    return undefined;
  },
  'correct-service': (turn, data) => {
    const ticket = findLive(turn, data.ticket);
    if (isRejection(ticket)) return ticket;
    if (ticket.status !== 'waiting') return notWaiting(ticket);
    const leg = resolveLeg(turn.plan, data);
    if (isRejection(leg)) return leg;
    const present = must(ticket.legs[ticket.leg], 'leg');
    if (present.service === leg.service && present.item === leg.item) {
      return rejection('service_already_on_ticket', { service: leg.service });
    }
    turn.emit('ServiceCorrected', {
      ticket: ticket.id,
      leg: ticket.leg,
      service: leg.service,
      item: leg.item,
    });
    return undefined;
  },
  'claim-priority': (turn, data) => {
    const ticket = findLive(turn, data.ticket);
    if (isRejection(ticket)) return ticket;
    const refusal = checkPriority(turn, data.priority);
    if (refusal !== undefined) return refusal;
    if (ticket.priority === data.priority)
      return rejection('priority_unchanged', { priority: data.priority });
    turn.emit('PriorityClaimed', { ticket: ticket.id, priority: data.priority });
    return undefined;
  },
  'verify-priority': (turn, data) => {
    const ticket = findLive(turn, data.ticket);
    if (isRejection(ticket)) return ticket;
    const refusal = checkPriority(turn, data.priority);
    if (refusal !== undefined) return refusal;
    turn.emit('PriorityVerified', { ticket: ticket.id, priority: data.priority, how: data.how });
    return undefined;
  },
  'cancel-ticket': (turn, data) => {
    const ticket = findLive(turn, data.ticket);
    if (isRejection(ticket)) return ticket;
    if (ticket.status === 'called' || ticket.status === 'serving') return notWaiting(ticket);
    turn.emit('TicketCancelled', { ticket: ticket.id, reason: data.reason });
    return undefined;
  },
  'reactivate-ticket': (turn, data) => {
    const ticket = findTicket(turn, data.ticket);
    if (isRejection(ticket)) return ticket;
    if (ticket.status === 'void')
      return rejection('no_show_is_final', { number: ticket.number, noShows: ticket.noShows });
    if (settledStatuses.has(ticket.status))
      return rejection('ticket_settled', { number: ticket.number, status: ticket.status });
    if (ticket.status !== 'missed')
      return rejection('ticket_not_missed', { number: ticket.number, status: ticket.status });
    turn.emit('TicketReactivated', { ticket: ticket.id, place: ticket.place, forWindow: '' });
    return undefined;
  },
};

function checkPriority(turn: Turn, priority: string): Rejection | undefined {
  return turn.plan.priorities.has(priority) ? undefined : rejection('unknown_priority', { priority });
}

function notWaiting(ticket: Ticket): Rejection {
  return rejection('ticket_not_waiting', { number: ticket.number, status: ticket.status });
}
