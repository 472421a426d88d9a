import type { Texts } from '@hallkit/core';
import Type from 'typebox';
import { wireLimits } from '../limits.ts';
import { closed } from '../schema/closed.ts';
import {
  countField,
  dayField,
  durationField,
  idField,
  idOrNoneField,
  instantField,
  textsField,
  ticketNumberField,
} from '../schema/fields.ts';

/** What is printed: the number, where and how long to wait, the way to the live ticket. */
export interface TicketReceipt {
  readonly ticket: number;
  readonly number: string;
  readonly day: string;
  readonly service: string;
  readonly serviceName: Texts;
  /** Catalogue item, or ''. */
  readonly item: string;
  readonly arrivedAt: number;
  /** People before it when the number was taken. */
  readonly ahead: number;
  /** Wait told, ms; p90 0 = unknown. */
  readonly p50Ms: number;
  readonly p90Ms: number;
  /** Windows to watch. */
  readonly windowNumbers: readonly number[];
  readonly zoneName: Texts;
  readonly floor: number;
  readonly hallName: Texts;
  /** Path of the live ticket's page, `/ticket/#<hall>.<id>.<key>`; the key is the capability. */
  readonly link: string;
  /** Printed beside the QR, never inside: it gives the place up. */
  readonly leaveCode: string;
}

/** @see TicketReceipt */
export const ticketReceiptSchema = Type.Unsafe<TicketReceipt>(
  closed(
    {
      ticket: Type.Integer({ minimum: 1 }),
      number: ticketNumberField,
      day: dayField,
      service: idField,
      serviceName: textsField,
      item: idOrNoneField,
      arrivedAt: instantField,
      ahead: countField,
      p50Ms: durationField,
      p90Ms: durationField,
      windowNumbers: Type.Array(countField, { maxItems: wireLimits.ticketWindowsMax }),
      zoneName: textsField,
      floor: Type.Integer(),
      hallName: textsField,
      link: Type.String({ maxLength: 200 }),
      leaveCode: Type.String({ maxLength: wireLimits.leaveCodeDigits }),
    },
    { title: 'TicketReceipt' },
  ),
);
