import { channels, ticketStatuses } from '@hallkit/core';
import type { Channel, Leg, Reason, TicketStatus } from '@hallkit/core';
import Type from 'typebox';
import { wireLimits } from '../limits.ts';
import { closed } from '../schema/closed.ts';
import { legSchema } from './leg.ts';
import { reasonSchema } from './reason.ts';
import {
  countField,
  idField,
  idOrNoneField,
  instantField,
  languageField,
  ticketIdField,
  ticketNumberField,
} from '../schema/fields.ts';

/** `counter-ticket:<id>` in the counter view: present, parked, and the head of the queue. */
export interface CounterTicketRow {
  readonly kind: 'counter-ticket';
  readonly id: number;
  readonly number: string;
  readonly status: TicketStatus;
  readonly service: string;
  readonly item: string;
  readonly legs: readonly Leg[];
  readonly leg: number;
  readonly priority: string;
  readonly verifiedHow: string;
  readonly arrivedAt: number;
  readonly waitingSince: number;
  readonly calledAt: number;
  readonly startedAt: number;
  readonly recalls: number;
  readonly noShows: number;
  readonly language: string;
  readonly channel: Channel;
  /** Why it was chosen, on the present ticket; null otherwise. */
  readonly reason: Reason | null;
  /** Order in the list of those waiting for this window (0 = next by arrival), -1 for present and parked. */
  readonly rank: number;
}

/** @see CounterTicketRow */
export const counterTicketRowSchema = closed(
  {
    kind: Type.Literal('counter-ticket'),
    id: ticketIdField,
    number: ticketNumberField,
    status: Type.Enum(ticketStatuses),
    service: idField,
    item: idOrNoneField,
    legs: Type.Array(legSchema, { maxItems: wireLimits.legsMax }),
    leg: countField,
    priority: idOrNoneField,
    verifiedHow: idOrNoneField,
    arrivedAt: instantField,
    waitingSince: instantField,
    calledAt: instantField,
    startedAt: instantField,
    recalls: countField,
    noShows: countField,
    language: languageField,
    channel: Type.Enum(channels),
    reason: Type.Union([reasonSchema, Type.Null()]),
    rank: Type.Integer({ minimum: -1 }),
  },
  { title: 'CounterTicketRow' },
);
