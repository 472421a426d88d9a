import { ticketStatuses } from '@hallkit/core';
import type { Leg, Texts, TicketStatus, Told } from '@hallkit/core';
import Type from 'typebox';
import { wireLimits } from '../limits.ts';
import { closed } from '../schema/closed.ts';
import { legSchema } from './leg.ts';
import { toldSchema } from './told.ts';
import {
  countField,
  dayField,
  durationField,
  idField,
  idOrNoneField,
  instantField,
  languageField,
  textsField,
  ticketIdField,
  ticketNumberField,
} from '../schema/fields.ts';

/** `ticket:<id>` in the ticket view: what the holder of the link sees. */
export interface TicketRow {
  readonly kind: 'ticket';
  readonly id: number;
  readonly number: string;
  readonly day: string;
  readonly status: TicketStatus;
  readonly service: string;
  readonly serviceName: Texts;
  readonly legs: readonly Leg[];
  readonly leg: number;
  readonly arrivedAt: number;
  readonly calledAt: number;
  readonly startedAt: number;
  readonly endedAt: number;
  /** Seq of the latest call or recall that concerns it, 0 = none. */
  readonly callSeq: number;
  /** People before it; -1 when not waiting. */
  readonly ahead: number;
  readonly p50Ms: number;
  readonly p90Ms: number;
  readonly told: Told;
  /** Window that called it, or ''. */
  readonly window: string;
  readonly windowNumber: number;
  readonly zone: string;
  readonly zoneName: Texts;
  readonly floor: number;
  /** Windows to watch while it waits (numbers). */
  readonly windowNumbers: readonly number[];
  readonly language: string;
}

/** @see TicketRow */
export const ticketRowSchema = closed(
  {
    kind: Type.Literal('ticket'),
    id: ticketIdField,
    number: ticketNumberField,
    day: dayField,
    status: Type.Enum(ticketStatuses),
    service: idField,
    serviceName: textsField,
    legs: Type.Array(legSchema, { maxItems: wireLimits.legsMax }),
    leg: countField,
    arrivedAt: instantField,
    calledAt: instantField,
    startedAt: instantField,
    endedAt: instantField,
    callSeq: countField,
    ahead: Type.Integer({ minimum: -1 }),
    p50Ms: durationField,
    p90Ms: durationField,
    told: toldSchema,
    window: idOrNoneField,
    windowNumber: countField,
    zone: idField,
    zoneName: textsField,
    floor: Type.Integer(),
    windowNumbers: Type.Array(countField, { maxItems: wireLimits.ticketWindowsMax }),
    language: languageField,
  },
  { title: 'TicketRow' },
);
