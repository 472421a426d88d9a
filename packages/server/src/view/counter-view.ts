import { must, type ServiceWindow, type Ticket } from '@hallkit/core';
import type { CounterTicketRow, ViewParams, ViewRow } from '@hallkit/protocol';
import { limits } from '../limits.ts';
import { counterRow } from './counter-row.ts';
import { counterTicketRow } from './counter-ticket-row.ts';
import { hallRow } from './hall-row.ts';
import { missedTickets } from './missed-tickets.ts';
import { serviceRows } from './service-rows.ts';
import { byKey, planOf, type Rows, type ViewInput } from './view-input.ts';
import { waitingFor } from './waiting-line.ts';
import { windowRows } from './window-rows.ts';
import { windowStaffRowOf } from './window-staff-rows.ts';
import { zoneRows } from './zone-rows.ts';

/** A clerk's console: the present ticket, the parked and the missed, who is next, and where to transfer to. */
export function counterView(input: ViewInput, { window }: ViewParams['counter']): Rows {
  const index = planOf(input).windowIndex.get(window);
  const rows: ViewRow[] = [hallRow(input), ...zoneRows(input), ...serviceRows(input), ...windowRows(input)];
  if (index === undefined) return byKey(rows);
  const win = must(input.state.windows[index], 'window');
  const staff = must(windowStaffRowOf(input, window), 'window staff row');
  return byKey([...rows, staff, ...counterRows(input, win, index)]);
}

function counterRows(input: ViewInput, win: ServiceWindow, index: number): ViewRow[] {
  const { state } = input;
  const plan = planOf(input);
  const line = waitingFor(state, plan, win, index, limits.counterQueueMax);
  const missed = missedTickets(state, win.services);
  return [
    counterRow(state, plan, win, line, missed),
    ...line.first.map((ticket, rank) => counterTicketRow(ticket, rank, null)),
    ...missed.map((ticket) => counterTicketRow(ticket, -1, null)),
    ...held(input, win),
  ];
}

/** The present ticket with its reason, and the parked ones. */
function held({ state, reasonOf }: ViewInput, win: ServiceWindow): CounterTicketRow[] {
  const find = (id: number): Ticket[] => (id === 0 ? [] : [must(state.tickets.get(id), `ticket ${id}`)]);
  return [
    ...win.parked.flatMap(find).map((ticket) => counterTicketRow(ticket, -1, null)),
    ...find(win.ticket).map((ticket) => counterTicketRow(ticket, -1, reasonOf?.(ticket.id) ?? null)),
  ];
}
