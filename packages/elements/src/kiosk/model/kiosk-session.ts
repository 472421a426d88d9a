import type { TicketReceipt } from '@hallkit/client';

/** One wish of a visitor: a service, and the catalogue item that led to it, or ''. */
export interface Wish {
  readonly service: string;
  readonly item: string;
}

/** Where the paper is. `none`: this kiosk has no printer. */
export type Printing = 'none' | 'printing' | 'printed' | 'failed';

/**
 * What one visitor has done so far, wiped when the next one comes:
 *
 *     home ─▶ search ─▶ detail ─▶ ticket ─▶ (wiped)
 *       └────────────────▲  └─ add one more ─▶ home
 */
export interface KioskSession {
  readonly view: 'home' | 'search' | 'detail' | 'ticket';
  /** Chosen group of services, '' = the first. */
  readonly group: string;
  readonly query: string;
  /** What the detail is about. */
  readonly choice: Wish;
  /** Chosen before, to go on the same ticket. */
  readonly basket: readonly Wish[];
  /** Claimed priority class, or ''. */
  readonly priority: string;
  readonly receipt: TicketReceipt | undefined;
  readonly printing: Printing;
}

/** A fresh start. */
export const freshSession: KioskSession = {
  view: 'home',
  group: '',
  query: '',
  choice: { service: '', item: '' },
  basket: [],
  priority: '',
  receipt: undefined,
  printing: 'none',
};

/** Opens the detail of a service or of one of its items. */
export function withDetail(session: KioskSession, choice: Wish): KioskSession {
  return { ...session, view: 'detail', choice };
}

/** Puts the present choice in the basket and goes back to choose one more. */
export function withOneMore(session: KioskSession): KioskSession {
  return { ...session, view: 'home', query: '', choice: freshSession.choice, basket: wishes(session) };
}

/** Takes one wish out of the basket. */
export function withoutWish(session: KioskSession, service: string): KioskSession {
  return { ...session, basket: session.basket.filter((wish) => wish.service !== service) };
}

/** The way back: to the search that led here, else to the start, with the basket kept. */
export function stepBack(session: KioskSession): KioskSession {
  const view = session.view === 'detail' && session.query !== '' ? 'search' : 'home';
  return { ...session, view, choice: freshSession.choice, query: view === 'home' ? '' : session.query };
}

/** The number is taken; only the ticket is left. */
export function withTicket(session: KioskSession, receipt: TicketReceipt, printing: Printing): KioskSession {
  return { ...freshSession, view: 'ticket', receipt, printing, priority: session.priority };
}

/** All wishes of the ticket to be taken: the basket and the present choice, each service once. */
export function wishes({ basket, choice }: KioskSession): readonly Wish[] {
  if (choice.service === '') return basket;
  return [...basket.filter((wish) => wish.service !== choice.service), choice];
}
