import { currentService, type Ticket } from '@hallkit/core';
import { endpoints, type FoundTicket } from '@hallkit/protocol';
import { wireLimits } from '@hallkit/protocol/codes';
import type { FastifyInstance } from 'fastify';
import { openTicketLink } from '../auth/ticket-links.ts';
import { registerEndpoint, registerOpenEndpoint } from './endpoint-route.ts';
import { hallOf, type HttpServices } from './http-services.ts';

/** Ways to a ticket: its own link, or its number for staff. */
export function registerTicketRoutes(app: FastifyInstance, services: HttpServices): void {
  const { auth, registry } = services;

  registerOpenEndpoint(app, services, endpoints.exchangeTicketLink, async ({ body, request }) => {
    auth.guesses.enter(request.ip);
    try {
      const holder = openTicketLink(body.link, registry.all());
      const { accessToken, expiresAt } = await auth.tokens.issue(holder);
      return { accessToken, expiresAt, ticket: holder.ticket, hall: holder.hall };
    } catch (error) {
      auth.guesses.miss(request.ip);
      throw error;
    }
  });

  registerEndpoint(app, services, endpoints.findTickets, ({ params, query }) => {
    const wanted = query.number.trim().toUpperCase();
    const found = [...hallOf(services, params.hall).state.tickets].filter(({ number }) => number === wanted);
    return { tickets: found.reverse().slice(0, wireLimits.pageRowsMax).map(foundTicket) };
  });
}

function foundTicket(ticket: Ticket): FoundTicket {
  const { id, number, day, status, priority, window, arrivedAt, calledAt } = ticket;
  return {
    ticket: id,
    number,
    day,
    status,
    service: currentService(ticket),
    priority,
    window,
    arrivedAt,
    calledAt,
  };
}
