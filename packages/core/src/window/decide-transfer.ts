import { replaceAt } from '../state/draft.ts';
import { isRejection, rejection, type Rejection } from '../rejection.ts';
import type { Deciders, Turn } from '../state/turn.ts';
import { findWindow } from '../state/windows.ts';
import { currentService, type Leg, type Ticket } from '../ticket/ticket.ts';
import { holdPresent, lookUpWindow } from './hold-window.ts';
import { placeFor } from './placement.ts';

/** Sending a visitor on, and giving one back whose window has fallen silent. The number stays. */
export const transferDeciders: Deciders<'transfer-ticket' | 'give-back'> = {
  'transfer-ticket': (turn, data) => {
    const present = holdPresent(turn, data.window);
    if (isRejection(present)) return present;
    const service = data.toService ?? currentService(present.ticket);
    const forWindow = data.toWindow ?? '';
    const refusal = checkTarget(turn, service, forWindow, data.window);
    if (refusal !== undefined) return refusal;
    const moved = redirected(present.ticket, service, forWindow);
    turn.emit('TicketTransferred', {
      ticket: moved.id,
      window: data.window,
      service,
      position: data.position,
      note: data.note ?? '',
      place: placeFor(turn.state, moved, data.position, turn.at),
      forWindow,
    });
    return undefined;
  },
  'give-back': (turn, { window }) => {
    const win = lookUpWindow(turn, window);
    if (isRejection(win)) return win;
    const present = holdPresent(turn, window);
    if (isRejection(present)) return present;
    if (win.attended) return rejection('window_attended', { window });
    const { ticket } = present;
    if (ticket.status !== 'called') return rejection('already_started', { number: ticket.number });
    turn.emit('TicketGivenBack', { ticket: ticket.id, window, place: ticket.place, forWindow: '' });
    return undefined;
  },
};

/** A ticket never goes to a window that may not serve it, or that will not call. */
function checkTarget(turn: Turn, service: string, forWindow: string, from: string): Rejection | undefined {
  if (!turn.plan.serviceIndex.has(service)) return rejection('unknown_service', { service });
  if (forWindow === '') return undefined;
  const target = findWindow(turn.state, forWindow);
  if (target === undefined) return rejection('unknown_window', { window: forWindow });
  if (target.status === 'closed') return rejection('window_closed', { window: forWindow });
  if (forWindow === from) return rejection('window_busy', { window: forWindow });
  if (!target.services.includes(service))
    return rejection('window_may_not_serve', { window: forWindow, service });
  return undefined;
}

function redirected(ticket: Ticket, service: string, forWindow: string): Ticket {
  const legs = replaceAt<Leg>(ticket.legs, ticket.leg, { service, item: '', outcome: '' });
  return { ...ticket, legs, forWindow };
}
