import {
  aheadOf,
  currentService,
  must,
  serviceOf,
  windowOf,
  type HallPlan,
  type HallState,
  type Ticket,
} from '@hallkit/core';
import type { TicketRow } from '@hallkit/protocol';
import { forecastOf } from './forecast-of.ts';
import { servingNumbers } from './serving-windows.ts';
import { planOf, slowState, type ViewInput } from './view-input.ts';

/** `ticket:<id>`: what the holder of the ticket's link sees, and nothing more. */
export function ticketRow(input: ViewInput, ticket: Ticket): TicketRow {
  const plan = planOf(input);
  const service = serviceOf(plan, currentService(ticket));
  const { id, number, day, status, legs, leg, arrivedAt, calledAt, startedAt, endedAt, told, language } =
    ticket;
  return {
    kind: 'ticket',
    id,
    number,
    day,
    status,
    service: service.id,
    serviceName: service.name,
    legs,
    leg,
    arrivedAt,
    calledAt,
    startedAt,
    endedAt,
    callSeq: input.state.announcements.findLast((call) => call.ticket === id)?.seq ?? 0,
    ...wait(input, ticket),
    told,
    ...place(plan, ticket, service.zone),
    windowNumbers: watch(input.state, plan, ticket, service.id),
    language,
  };
}

/** People before it and the wait, from the slow state, in which a new ticket may not be yet. */
function wait(input: ViewInput, ticket: Ticket): Pick<TicketRow, 'ahead' | 'p50Ms' | 'p90Ms'> {
  if (ticket.status !== 'waiting') return { ahead: -1, p50Ms: 0, p90Ms: 0 };
  const slow = slowState(input);
  const then = slow.tickets.get(ticket.id);
  const [state, known] =
    then?.status === 'waiting' && then.place === ticket.place ? [slow, then] : [input.state, ticket];
  return { ahead: aheadOf(state, known), ...forecastOf(state, input.now).of(known.id) };
}

/** Where to go: the window that called, or the zone where the service waits. */
function place(
  plan: HallPlan,
  ticket: Ticket,
  serviceZone: string,
): Pick<TicketRow, 'window' | 'windowNumber' | 'zone' | 'zoneName' | 'floor'> {
  const entry =
    ticket.window !== '' && plan.windowIndex.has(ticket.window)
      ? windowOf(plan, ticket.window).entry
      : undefined;
  const zone = must(plan.zones.get(entry?.zone ?? serviceZone), 'zone');
  return {
    window: entry?.id ?? '',
    windowNumber: entry?.number ?? 0,
    zone: zone.id,
    zoneName: zone.name,
    floor: zone.floor ?? 0,
  };
}

function watch(state: HallState, plan: HallPlan, ticket: Ticket, service: string): readonly number[] {
  if (ticket.forWindow !== '') return [windowOf(plan, ticket.forWindow).entry.number];
  return servingNumbers(state, plan, service);
}
