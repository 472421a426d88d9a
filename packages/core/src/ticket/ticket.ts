/**
 * A ticket's life:
 *
 *     waiting ──call──▶ called ──start──▶ serving ──finish──▶ finished
 *        ▲  ▲             │ │               │
 *        │  └─ transfer, give back, next leg┘            cancelled ◀─ waiting, missed
 *        │                │ no-show                      lapsed    ◀─ anything still waiting when the day ends
 *        └── back, tail ──┼──▶ missed ──reactivate──▶ waiting
 *                         └──▶ void
 *
 * `parked` stands beside called/serving: the visitor fills a form while the window goes on.
 */
export const ticketStatuses = [
  'waiting',
  'called',
  'serving',
  'parked',
  'missed',
  'void',
  'finished',
  'cancelled',
  'lapsed',
] as const;

export type TicketStatus = (typeof ticketStatuses)[number];

/** A ticket in these has ended and can never come back (but for an undo within seconds). */
export const settledStatuses: ReadonlySet<TicketStatus> = new Set([
  'void',
  'finished',
  'cancelled',
  'lapsed',
]);

/** How a service record ended (办件结果). `refused` needs a reason. */
export const outcomes = ['done', 'follow-up', 'referred', 'refused'] as const;
export type Outcome = (typeof outcomes)[number];

/** Where a number was taken. */
export const channels = ['kiosk', 'desk', 'mobile', 'guide', 'portal'] as const;
export type Channel = (typeof channels)[number];

/** One service on a ticket; one service record comes of it. */
export interface Leg {
  readonly service: string;
  /** Catalogue item, or ''. */
  readonly item: string;
  /** How its record ended; '' while open. */
  readonly outcome: Outcome | '';
}

/** The wait told to the visitor when the number was issued. */
export interface Told {
  readonly ahead: number;
  readonly p50Ms: number;
  readonly p90Ms: number;
}

/** A number someone holds. Instants in ms, 0 = not yet. */
export interface Ticket {
  /** Unique in the hall for ever, never shown. */
  readonly id: number;
  /** What is printed and called: `A001`. Unique in its service day. */
  readonly number: string;
  readonly day: string;
  readonly status: TicketStatus;
  readonly legs: readonly Leg[];
  /** Index of the leg it waits for or is served for. */
  readonly leg: number;
  /** Order key among the waiting, in microseconds: arrival time, moved by transfer and no-show. */
  readonly place: number;
  /** Priority class, or ''. */
  readonly priority: string;
  /** How the class was verified ('' = claimed only) and by whom. */
  readonly verifiedHow: string;
  readonly verifiedBy: string;
  readonly channel: Channel;
  readonly language: string;
  /** Opaque person id for one-person-one-ticket, or ''. */
  readonly person: string;
  /** Vault reference of the visitor's own data, or ''. */
  readonly visitor: string;
  /** Set while it waits for one window alone (transfer to a window), or ''. */
  readonly forWindow: string;
  /** Window that called, serves or parked it, or ''. */
  readonly window: string;
  readonly arrivedAt: number;
  /** When the present wait began (arrival, transfer, next leg). */
  readonly waitingSince: number;
  readonly calledAt: number;
  readonly startedAt: number;
  readonly endedAt: number;
  /** Recalls of the present call. */
  readonly recalls: number;
  readonly noShows: number;
  readonly told: Told;
  /** The played wait behind it, ms; −1 when no window served it. */
  readonly playedMs: number;
  /** Generation of its capability link; raising it revokes the old link. */
  readonly generation: number;
  /** Seq of the last event that changed it; what undo checks. */
  readonly touched: number;
}

/** True while the ticket is in its first wait: the one that was told at issue. */
export function isFirstWait({ leg, waitingSince, arrivedAt }: Ticket): boolean {
  return leg === 0 && waitingSince === arrivedAt;
}

/** The service the ticket waits for or is served for now. */
export function currentService(ticket: Ticket): string {
  const leg = ticket.legs[ticket.leg];
  if (leg === undefined) throw new Error(`broken invariant: ticket ${ticket.id} has no leg ${ticket.leg}`);
  return leg.service;
}
