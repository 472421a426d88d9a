import { must } from '../assert.ts';
import type { Pick } from '../dispatch/policy.ts';
import { isRejection, rejection, type Rejection } from '../rejection.ts';
import type { Deciders, Turn } from '../state/turn.ts';
import { mustWindow } from '../state/windows.ts';
import { currentService, type Ticket } from '../ticket/ticket.ts';
import { finishPresent } from './finish-present.ts';
import { holdCalled, holdOpenWindow } from './hold-window.ts';
import type { ServiceWindow } from './service-window.ts';

/** Calling visitors to a window. */
export const callDeciders: Deciders<'call-next' | 'call-number' | 'recall'> = {
  'call-next': (turn, { window }) => {
    const win = holdOpenWindow(turn, window);
    if (isRejection(win)) return win;
    if (!releasePresent(turn, win)) return undefined;
    const policy = must(turn.policies.get(turn.plan.policy), `policy ${turn.plan.policy}`);
    const pick = policy.pick(turn.state, mustWindow(turn.state, window), turn.at);
    if (pick !== undefined) emitCall(turn, window, policy.name, pick);
    else if (win.ticket === 0) return rejection('nobody_waiting', { window });
    return undefined;
  },
  'call-number': (turn, { window, number }) => {
    const win = holdOpenWindow(turn, window);
    if (isRejection(win)) return win;
    const ticket = findWaiting(turn, win, number);
    if (isRejection(ticket)) return ticket;
    if (!releasePresent(turn, win)) return rejection('window_busy', { window });
    emitCall(turn, window, 'by-number', { ticket, reason: { code: 'by-number', params: {} } });
    return undefined;
  },
  recall: (turn, { window }) => {
    const present = holdCalled(turn, window);
    if (isRejection(present)) return present;
    const { ticket } = present;
    const { recallsMax } = turn.plan;
    if (ticket.recalls >= recallsMax)
      return rejection('recalls_exhausted', { number: ticket.number, recallsMax });
    turn.emit('TicketRecalled', { ticket: ticket.id, window, time: ticket.recalls + 1 });
    return undefined;
  },
};

/** Finishes who is at the window. False when that visitor's next leg goes on here, so that nobody else is called. */
function releasePresent(turn: Turn, win: ServiceWindow): boolean {
  if (win.ticket === 0) return true;
  const ticket = must(turn.state.tickets.get(win.ticket), 'present ticket');
  finishPresent(turn, { win, ticket }, { outcome: 'done', reason: '', note: '' });
  return mustWindow(turn.state, win.id).ticket === 0;
}

function emitCall(turn: Turn, window: string, policy: string, { ticket, reason }: Pick): void {
  const service = currentService(ticket);
  const waitMs = turn.at - ticket.waitingSince;
  turn.emit('TicketCalled', { ticket: ticket.id, window, service, policy, reason, waitMs });
}

/** Today's waiting ticket of this number, if this window may serve it. */
function findWaiting(turn: Turn, win: ServiceWindow, number: string): Ticket | Rejection {
  const ticket = findByNumber(turn, number);
  if (ticket === undefined) return rejection('unknown_ticket', { number });
  if (ticket.status !== 'waiting') return rejection('ticket_not_waiting', { number, status: ticket.status });
  const mayServe = win.services.includes(currentService(ticket));
  const isElsewhere = ticket.forWindow !== '' && ticket.forWindow !== win.id;
  if (!mayServe || isElsewhere) return rejection('window_may_not_serve', { number, window: win.id });
  return ticket;
}

/** The newest ticket of this number: in a hall that never closes an older day's may still wait beside it. */
function findByNumber(turn: Turn, number: string): Ticket | undefined {
  let found: Ticket | undefined;
  for (const ticket of turn.state.tickets) if (ticket.number === number) found = ticket;
  return found;
}
