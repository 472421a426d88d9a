import Type from 'typebox';
import type { Static } from 'typebox';
import { wireLimits } from '../limits.ts';
import { closed } from '../schema/closed.ts';
import { idField } from '../schema/fields.ts';
import type { DeepReadonly } from '../types.ts';
import { accessFields } from './access.ts';

/** A ticket's link, `<hall>.<id>.<key>`, to be exchanged for an access token. */
export const ticketExchangeSchema = closed(
  { link: Type.String({ minLength: 1, maxLength: wireLimits.linkLengthMax }) },
  { title: 'TicketExchange' },
);
/** @see ticketExchangeSchema */
export type TicketExchange = DeepReadonly<Static<typeof ticketExchangeSchema>>;

/** Access to one's own ticket and nothing else. */
export const ticketAccessSchema = closed(
  { ...accessFields, ticket: Type.Integer({ minimum: 1 }), hall: idField },
  { title: 'TicketAccess' },
);
/** @see ticketAccessSchema */
export type TicketAccess = DeepReadonly<Static<typeof ticketAccessSchema>>;
