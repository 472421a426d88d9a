import { must, serviceOf, type HallPlan, type HallState, type Ticket } from '@hallkit/core';
import type { CommandAnswer, TicketReceipt } from '@hallkit/protocol';
import type { RecordedCommand } from './submission.ts';
import type { TicketLinks } from './ticket-link.ts';

/** What an answer needs besides the command's own events. */
export interface AnswerSource {
  readonly state: HallState;
  readonly links: TicketLinks;
  /** Number of a ticket the state no longer holds, or ''. */
  readonly numberOf: (ticket: number) => string;
}

/**
 * The answer to a command, from its events. A ticket's number never changes, so a repeat hours later says the same as
 * the first time.
 */
export function renderAnswer(
  { commandId, events, tag }: RecordedCommand,
  source: AnswerSource,
): CommandAnswer {
  const last = must(events.at(-1), 'a recorded command has events');
  const ticket = ticketIn(events);
  const receipt = receiptFor(events, source);
  return {
    commandId,
    seq: last.seq,
    tag,
    at: last.at,
    ticket,
    number: ticket === 0 ? '' : (source.state.tickets.get(ticket)?.number ?? source.numberOf(ticket)),
    ...(receipt === undefined ? {} : { receipt }),
  };
}

/** The ticket a command was about in the end, or 0. A *next* that finishes one ticket is about the one it calls. */
export function ticketIn(events: RecordedCommand['events']): number {
  const about = events.findLast((event) => 'ticket' in event.data);
  return about !== undefined && 'ticket' in about.data ? about.data.ticket : 0;
}

/** What is printed: for a new number, and for its reprint. */
function receiptFor(events: RecordedCommand['events'], source: AnswerSource): TicketReceipt | undefined {
  const plan = source.state.plan;
  if (plan === undefined) return undefined;
  for (const event of events) {
    if (event.type === 'TicketTaken') {
      const { ticket, number, legs, told } = event.data;
      const taken = { id: ticket, generation: 0, number, day: event.day, legs, told, arrivedAt: event.at };
      return receipt({ ...taken, leg: 0 }, plan, source.links);
    }
    if (event.type !== 'TicketReprinted') continue;
    const ticket = source.state.tickets.get(event.data.ticket);
    return ticket === undefined ? undefined : receipt(ticket, plan, source.links);
  }
  return undefined;
}

type Printed = Pick<Ticket, 'id' | 'generation' | 'number' | 'day' | 'legs' | 'leg' | 'told' | 'arrivedAt'>;

function receipt(ticket: Printed, plan: HallPlan, links: TicketLinks): TicketReceipt {
  const leg = must(ticket.legs[ticket.leg], 'leg');
  const service = serviceOf(plan, leg.service);
  const zone = must(plan.zones.get(service.zone), `zone ${service.zone}`);
  return {
    ticket: ticket.id,
    number: ticket.number,
    day: ticket.day,
    service: leg.service,
    serviceName: service.name,
    item: leg.item,
    arrivedAt: ticket.arrivedAt,
    ahead: ticket.told.ahead,
    p50Ms: ticket.told.p50Ms,
    p90Ms: ticket.told.p90Ms,
    windowNumbers: windowNumbersOf(plan, leg.service),
    zoneName: zone.name,
    floor: zone.floor ?? 0,
    hallName: plan.file.name,
    link: links.path(ticket),
    leaveCode: links.leaveCode(ticket),
  };
}

/** Numbers of the windows that serve a service by the hall file. */
function windowNumbersOf(plan: HallPlan, service: string): number[] {
  return plan.windows
    .filter(({ services }) => services.includes(service))
    .map(({ entry }) => entry.number)
    .sort((a, b) => a - b);
}
