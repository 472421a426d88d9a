import Type from 'typebox';
import { closed } from '../schema/closed.ts';
import { hexField, instantField, ticketIdField, ticketNumberField } from '../schema/fields.ts';
import { commandIdField } from '../schema/command-id.ts';
import { ticketReceiptSchema } from './ticket-receipt.ts';
import type { TicketReceipt } from './ticket-receipt.ts';

/**
 * A command was done and is durable. Rendered from its events only: a repeat under the same id gives the same bytes.
 */
export interface CommandAnswer {
  readonly commandId: string;
  /** Last event of the command: what a view must have reached to show it. */
  readonly seq: number;
  readonly tag: string;
  /** Server instant of the command, ms. */
  readonly at: number;
  /** Ticket it concerned, 0 = none. */
  readonly ticket: number;
  /** That ticket's number, or ''. */
  readonly number: string;
  /** After `take-number` and `reprint-ticket`. */
  readonly receipt?: TicketReceipt;
}

/** @see CommandAnswer */
export const commandAnswerSchema = Type.Unsafe<CommandAnswer>(
  closed(
    {
      commandId: commandIdField,
      seq: Type.Integer({ minimum: 1 }),
      tag: hexField(16),
      at: instantField,
      ticket: ticketIdField,
      number: ticketNumberField,
      receipt: Type.Optional(ticketReceiptSchema),
    },
    { title: 'CommandAnswer' },
  ),
);
