import { staffRoles } from '../actions/roles.ts';
import { foundTicketsSchema } from '../answers/found-tickets.ts';
import { ticketAccessSchema, ticketExchangeSchema } from '../answers/ticket-access.ts';
import { closed } from '../schema/closed.ts';
import { idField } from '../schema/fields.ts';
import Type from 'typebox';
import { wireLimits } from '../limits.ts';
import { defineEndpoint } from './define-endpoint.ts';

/** Ways to a ticket: its own link, or its number for staff. */
export const ticketEndpoints = {
  exchangeTicketLink: defineEndpoint({
    method: 'POST',
    path: '/v1/tickets/exchange',
    summary: 'Exchanges a ticket’s link for access to that ticket.',
    roles: 'anyone',
    body: ticketExchangeSchema,
    answer: ticketAccessSchema,
    codes: ['link_invalid'],
  }),
  findTickets: defineEndpoint({
    method: 'GET',
    path: '/v1/halls/:hall/tickets',
    summary: 'Finds tickets by their number.',
    roles: staffRoles,
    params: closed({ hall: idField }),
    query: closed({ number: Type.String({ minLength: 1, maxLength: wireLimits.ticketNumberLengthMax }) }),
    answer: foundTicketsSchema,
  }),
} as const;
