import { must, type HallEvent, type HallState, type Ticket } from '@hallkit/core';
import type { HistoryRow } from '@hallkit/store';
import { ticketHistoryKey } from '../host/hall-host.ts';

/** Kinds of history rows: one row a ticket, one row a service record. */
export const historyKinds = { ticket: 'ticket', record: 'record' } as const;

/** A ticket as reports see it: no references to anybody's data. Instants in ms, 0 = not yet. */
export type TicketHistory = Omit<
  Ticket,
  'person' | 'visitor' | 'place' | 'generation' | 'touched' | 'forWindow'
>;

/** One service record. */
export interface RecordHistory {
  readonly seq: number;
  readonly at: number;
  readonly day: string;
  /** 0 and '' for an express record, which has no ticket. */
  readonly ticket: number;
  readonly number: string;
  readonly service: string;
  readonly item: string;
  readonly window: string;
  /** Principal of who recorded it. */
  readonly clerk: string;
  readonly outcome: string;
  readonly reason: string;
  readonly serviceMs: number;
  readonly express: boolean;
  /** Taken back within seconds: not counted. */
  readonly undone: boolean;
}

/** Rows that one event writes, from the state after it. */
export function rowsAfter(before: HallState, event: HallEvent, after: HallState): HistoryRow[] {
  const rows = changedTickets(before, event, after).map(ticketRow);
  const record = recordOf(event, after);
  if (record) rows.push(recordRow(record));
  return rows;
}

/** The service records a command has made that an undo takes back: seqs `from` … `to`, or undefined. */
export function undoneRange(before: HallState, event: HallEvent): { from: number; to: number } | undefined {
  if (event.type !== 'ActionUndone') return undefined;
  const { from, to } = undoOf(before, event.data.window);
  return { from, to };
}

/** A record's row, marked as taken back. */
export function undone(row: HistoryRow): HistoryRow {
  return recordRow({ ...(JSON.parse(row.data) as RecordHistory), undone: true });
}

/** Key of a record's row; padded, so that keys sort like seqs. */
export function recordHistoryKey(seq: number): string {
  return String(seq).padStart(12, '0');
}

function changedTickets(before: HallState, event: HallEvent, after: HallState): Ticket[] {
  if (event.type === 'DayOpened')
    return [...after.tickets].filter((ticket) => before.tickets.get(ticket.id) !== ticket);
  const ids =
    event.type === 'ActionUndone'
      ? undoOf(before, event.data.window).tickets.map(({ id }) => id)
      : idsIn(event);
  return ids.flatMap((id) => after.tickets.get(id) ?? []);
}

function idsIn(event: HallEvent): number[] {
  return 'ticket' in event.data ? [event.data.ticket] : [];
}

function undoOf(state: HallState, window: string) {
  return must(state.windows.find(({ id }) => id === window)?.undo, `undo of ${window}`);
}

function ticketRow(ticket: Ticket): HistoryRow {
  const { person: _p, visitor: _v, place: _l, generation: _g, touched: _t, forWindow: _w, ...told } = ticket;
  return {
    kind: historyKinds.ticket,
    key: ticketHistoryKey(ticket.id),
    day: ticket.day,
    at: ticket.arrivedAt,
    data: JSON.stringify(told satisfies TicketHistory),
  };
}

function recordOf(event: HallEvent, after: HallState): RecordHistory | undefined {
  if (event.type !== 'ServiceFinished' && event.type !== 'ExpressRecorded') return undefined;
  const { service, window, outcome, reason, serviceMs } = event.data;
  const common = { seq: event.seq, at: event.at, day: event.day, clerk: event.actor, undone: false };
  const record = { ...common, service, window, outcome, reason, serviceMs };
  if (event.type === 'ExpressRecorded') {
    return { ...record, ticket: 0, number: '', item: event.data.item, express: true };
  }
  const ticket = must(after.tickets.get(event.data.ticket), `ticket ${event.data.ticket}`);
  const item = ticket.legs[event.data.leg]?.item ?? '';
  return { ...record, ticket: ticket.id, number: ticket.number, item, express: false };
}

function recordRow(record: RecordHistory): HistoryRow {
  const { seq, day, at } = record;
  return { kind: historyKinds.record, key: recordHistoryKey(seq), day, at, data: JSON.stringify(record) };
}
