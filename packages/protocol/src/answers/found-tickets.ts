import Type from 'typebox';
import { ticketStatuses } from '@hallkit/core';
import type { TicketStatus } from '@hallkit/core';
import { wireLimits } from '../limits.ts';
import { closed } from '../schema/closed.ts';
import { dayField, idField, idOrNoneField, instantField, ticketNumberField } from '../schema/fields.ts';

/** A ticket found by its number, for staff. */
export interface FoundTicket {
  readonly ticket: number;
  readonly number: string;
  readonly day: string;
  readonly status: TicketStatus;
  /** Service it waits for or was served for last. */
  readonly service: string;
  readonly priority: string;
  /** Window that called, serves or parked it, or ''. */
  readonly window: string;
  readonly arrivedAt: number;
  readonly calledAt: number;
}

/** Tickets with that number still known to the hall, newest first. */
export interface FoundTickets {
  readonly tickets: readonly FoundTicket[];
}

/** @see FoundTickets */
export const foundTicketsSchema = Type.Unsafe<FoundTickets>(
  closed(
    {
      tickets: Type.Array(
        closed({
          ticket: Type.Integer({ minimum: 1 }),
          number: ticketNumberField,
          day: dayField,
          status: Type.Enum(ticketStatuses),
          service: idField,
          priority: idOrNoneField,
          window: idOrNoneField,
          arrivedAt: instantField,
          calledAt: instantField,
        }),
        { maxItems: wireLimits.pageRowsMax },
      ),
    },
    { title: 'FoundTickets' },
  ),
);
