/** Rows of one window's counter view, for tests. */
import type { CounterRow, CounterTicketRow, ViewRow, WindowRow, WindowStaffRow } from '@hallkit/protocol';
import { hallRow, serviceRows, windowRow, zoneRows } from './sample-rows.ts';

/** Who sits at window 3 in these rows. */
export const counterIdentity = { window: 'w003', clerk: 'zhang', console: 'c-1' } as const;

/** A ticket as a console sees it: waiting, first in line. */
export function counterTicket(id: number, more: Partial<CounterTicketRow> = {}): CounterTicketRow {
  return {
    kind: 'counter-ticket',
    id,
    number: `A${String(id).padStart(3, '0')}`,
    status: 'waiting',
    service: 'market',
    item: '',
    legs: [{ service: 'market', item: '', outcome: '' }],
    leg: 0,
    priority: '',
    verifiedHow: '',
    arrivedAt: 0,
    waitingSince: 0,
    calledAt: 0,
    startedAt: 0,
    recalls: 0,
    noShows: 0,
    language: 'zh-CN',
    channel: 'kiosk',
    reason: null,
    rank: -1,
    ...more,
  };
}

/** What the rows of a console differ in. */
export interface CounterParts {
  readonly win?: Partial<WindowRow>;
  readonly staff?: Partial<WindowStaffRow>;
  readonly counter?: Partial<CounterRow>;
  readonly tickets?: readonly CounterTicketRow[];
}

/** The counter view of window 3: open, clerk `zhang` signed in at console `c-1`, nobody there. */
export function counterRows({ win, staff, counter, tickets = [] }: CounterParts = {}): readonly ViewRow[] {
  return [
    hallRow(),
    ...zoneRows,
    ...serviceRows,
    windowRow(3, { services: ['market', 'seal'], ...win }),
    windowRow(4, { zone: 'tax', services: ['tax'], status: 'open' }),
    windowRow(5, { services: ['market'], status: 'closed' }),
    {
      kind: 'window-staff',
      id: 'w003',
      clerk: 'zhang',
      console: 'c-1',
      ticket: 0,
      served: 0,
      serviceMs: 0,
      missed: 0,
      freeSince: 0,
      overlay: null,
      own: ['market', 'seal'],
      qualified: ['market', 'seal'],
      ...staff,
    },
    {
      kind: 'counter',
      window: 'w003',
      waiting: 0,
      oldestSince: 0,
      undoUntil: 0,
      undoAction: '',
      undoActor: '',
      served: 0,
      serviceMs: 0,
      missed: 0,
      parked: [],
      missedTickets: [],
      recallsMax: 3,
      ...counter,
    },
    ...tickets,
  ];
}
