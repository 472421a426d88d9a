import { must } from '../assert.ts';
import type { HallEventData } from '../state/events.ts';
import type { Turn } from '../state/turn.ts';
import type { Outcome, Ticket } from '../ticket/ticket.ts';
import { currentService } from '../ticket/ticket.ts';
import type { ServiceWindow } from './service-window.ts';
import type { Present } from './hold-window.ts';

/** How the record ended, with the clerk's reason and the reference of their words. */
export interface Ending {
  readonly outcome: Outcome;
  readonly reason: string;
  readonly note: string;
}

/**
 * Ends the present leg. The ticket goes on here when this window serves its next leg, waits for that leg by its
 * original arrival when another window does, and ends otherwise.
 */
export function finishPresent(turn: Turn, { win, ticket }: Present, ending: Ending): void {
  const next = afterLeg(win, ticket);
  turn.emit('ServiceFinished', {
    ticket: ticket.id,
    window: win.id,
    leg: ticket.leg,
    service: currentService(ticket),
    ...ending,
    serviceMs: turn.at - (ticket.startedAt === 0 ? ticket.calledAt : ticket.startedAt),
    next,
  });
  if (next.kind === 'here')
    turn.emit('ServiceStarted', { ticket: ticket.id, window: win.id, leg: ticket.leg + 1 });
}

function afterLeg(win: ServiceWindow, ticket: Ticket): HallEventData['ServiceFinished']['next'] {
  if (ticket.leg + 1 >= ticket.legs.length) return { kind: 'end' };
  const { service } = must(ticket.legs[ticket.leg + 1], 'next leg');
  if (win.services.includes(service)) return { kind: 'here' };
  return { kind: 'wait', place: ticket.arrivedAt * 1000, forWindow: '' };
}
