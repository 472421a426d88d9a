import { must, type Reason, type Ticket } from '@hallkit/core';
import type { CounterTicketRow } from '@hallkit/protocol';

/** `counter-ticket:<id>`, for staff. `rank` −1 and a reason for the present ticket, `rank` from 0 for waiting ones. */
export function counterTicketRow(ticket: Ticket, rank: number, reason: Reason | null): CounterTicketRow {
  const leg = must(ticket.legs[ticket.leg], 'leg');
  return {
    kind: 'counter-ticket',
    id: ticket.id,
    number: ticket.number,
    status: ticket.status,
    service: leg.service,
    item: leg.item,
    legs: ticket.legs,
    leg: ticket.leg,
    priority: ticket.priority,
    verifiedHow: ticket.verifiedHow,
    arrivedAt: ticket.arrivedAt,
    waitingSince: ticket.waitingSince,
    calledAt: ticket.calledAt,
    startedAt: ticket.startedAt,
    recalls: ticket.recalls,
    noShows: ticket.noShows,
    language: ticket.language,
    channel: ticket.channel,
    reason,
    rank,
  };
}
