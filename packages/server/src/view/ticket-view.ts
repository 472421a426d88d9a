import type { ViewParams } from '@hallkit/protocol';
import { hallRow } from './hall-row.ts';
import { ticketRow } from './ticket-row.ts';
import { byKey, type Rows, type ViewInput } from './view-input.ts';
import { windowRowOf } from './window-rows.ts';

/** One ticket, for who holds its link: the ticket itself and the window that called it. */
export function ticketView(input: ViewInput, { ticket: id }: ViewParams['ticket']): Rows {
  const ticket = input.state.tickets.get(id);
  if (ticket === undefined) return byKey([hallRow(input)]);
  const win = ticket.window === '' ? undefined : windowRowOf(input, ticket.window);
  const shown =
    win !== undefined && input.state.windows.some(({ id: at, ticket: at_ }) => at === win.id && at_ === id);
  return byKey([hallRow(input), ticketRow(input, ticket), ...(shown && win ? [win] : [])]);
}
