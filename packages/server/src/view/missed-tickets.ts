import { currentService, type HallState, type Ticket } from '@hallkit/core';
import { limits } from '../limits.ts';

const byTable = new WeakMap<HallState['tickets'], readonly Ticket[]>();

/** Tickets that missed their call and may still come to one of these services, the latest last. */
export function missedTickets(state: HallState, services: readonly string[]): readonly Ticket[] {
  return missed(state)
    .filter((ticket) => services.includes(currentService(ticket)))
    .slice(-limits.counterMissedMax);
}

/** Found once for every state, whatever the number of counters. */
function missed(state: HallState): readonly Ticket[] {
  const known = byTable.get(state.tickets);
  if (known) return known;
  const found = [...state.tickets]
    .filter(({ status }) => status === 'missed')
    .sort((a, b) => a.touched - b.touched);
  byTable.set(state.tickets, found);
  return found;
}
