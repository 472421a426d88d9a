import { must } from '../assert.ts';
import { observe } from '../estimate/calibration.ts';
import { limits } from '../limits.ts';
import type { Draft } from '../state/draft.ts';
import type { HallEvent, HallEventData, Placement } from '../state/events.ts';
import type { Handlers } from '../state/evolve.ts';
import { replaceAt } from '../state/draft.ts';
import type { LastPlay } from '../state/hall-state.ts';
import { putTicket } from '../state/lanes.ts';
import { mustWindow, putWindow } from '../state/windows.ts';
import { currentService, isFirstWait, type Leg, type Ticket } from './ticket.ts';

type TicketEvents =
  | 'TicketTaken'
  | 'TicketReprinted'
  | 'ServiceCorrected'
  | 'ServiceAdded'
  | 'PriorityClaimed'
  | 'PriorityVerified'
  | 'TicketCancelled'
  | 'TicketReactivated'
  | 'TicketCalled'
  | 'TicketRecalled'
  | 'ServiceStarted'
  | 'ServiceFinished'
  | 'TicketMissed'
  | 'TicketParked'
  | 'TicketResumed'
  | 'TicketTransferred'
  | 'TicketGivenBack';

type EventOf<T extends TicketEvents> = Extract<HallEvent, { type: T }>;

/** What happens to tickets. */
export const ticketHandlers: Handlers<TicketEvents> = {
  TicketTaken: take,
  TicketReprinted: (draft, { data, seq }) =>
    change(draft, data.ticket, (ticket) => ({
      ...ticket,
      generation: ticket.generation + (data.revoke ? 1 : 0),
      touched: seq,
    })),
  ServiceCorrected: (draft, { data, seq }) =>
    change(draft, data.ticket, (ticket) => ({
      ...ticket,
      legs: replaceAt(ticket.legs, data.leg, { service: data.service, item: data.item, outcome: '' }),
      forWindow: '',
      touched: seq,
    })),
  ServiceAdded: (draft, { data, seq }) =>
    change(draft, data.ticket, (ticket) => ({
      ...ticket,
      legs: [...ticket.legs, { service: data.service, item: data.item, outcome: '' }],
      touched: seq,
    })),
  PriorityClaimed: (draft, { data, seq }) =>
    change(draft, data.ticket, (ticket) => ({
      ...ticket,
      priority: data.priority,
      verifiedHow: '',
      verifiedBy: '',
      touched: seq,
    })),
  PriorityVerified: (draft, { data, seq, actor }) =>
    change(draft, data.ticket, (ticket) => ({
      ...ticket,
      priority: data.priority,
      verifiedHow: data.how,
      verifiedBy: actor,
      touched: seq,
    })),
  TicketCancelled: (draft, { data, seq, at }) => {
    leaveWindow(draft, data.ticket, seq, at);
    change(draft, data.ticket, (ticket) => ({ ...ticket, status: 'cancelled', endedAt: at, touched: seq }));
  },
  TicketReactivated: (draft, { data, seq, at }) => wait(draft, data.ticket, seq, at, data),
  TicketCalled: call,
  TicketRecalled: (draft, event) => {
    const { data, seq } = event;
    change(draft, data.ticket, (ticket) => ({ ...ticket, recalls: data.time, touched: seq }));
    announce(draft, event, data.time);
  },
  ServiceStarted: (draft, { data, seq, at }) =>
    change(draft, data.ticket, (ticket) => ({
      ...ticket,
      status: 'serving',
      startedAt: at,
      leg: data.leg,
      touched: seq,
    })),
  ServiceFinished: finish,
  TicketMissed: miss,
  TicketParked: (draft, { data, seq, at }) => {
    leaveWindow(draft, data.ticket, seq, at);
    change(draft, data.ticket, (ticket) => ({ ...ticket, status: 'parked', touched: seq }));
    const win = mustWindow(draft, data.window);
    putWindow(draft, { ...win, parked: [...win.parked, data.ticket] });
  },
  TicketResumed: (draft, { data, seq, at }) => {
    leaveWindow(draft, data.ticket, seq, at);
    change(draft, data.ticket, (ticket) => ({
      ...ticket,
      status: 'serving',
      window: data.window,
      startedAt: ticket.startedAt === 0 ? at : ticket.startedAt,
      touched: seq,
    }));
    putWindow(draft, { ...mustWindow(draft, data.window), ticket: data.ticket, touched: seq });
  },
  TicketTransferred: (draft, { data, seq, at }) => {
    leaveWindow(draft, data.ticket, seq, at);
    change(draft, data.ticket, (ticket) => ({
      ...ticket,
      legs: redirect(ticket, data.service),
      touched: seq,
    }));
    wait(draft, data.ticket, seq, at, data);
  },
  TicketGivenBack: (draft, { data, seq, at }) => {
    leaveWindow(draft, data.ticket, seq, at);
    wait(draft, data.ticket, seq, at, data);
  },
};

function ticketOf(draft: Draft, id: number): Ticket {
  return must(draft.tickets.get(id), `ticket ${id}`);
}

/** Stores what becomes of a ticket; each change writes `touched`, so that undo sees it. */
function change(draft: Draft, id: number, next: (ticket: Ticket) => Ticket): void {
  putTicket(draft, next(ticketOf(draft, id)));
}

function take(draft: Draft, { data, day, at, seq }: EventOf<'TicketTaken'>): void {
  draft.lastTicketId = data.ticket;
  const index = must(draft.plan?.serviceIndex.get(must(data.legs[0], 'first leg').service), 'service');
  const service = must(draft.services[index], 'service state');
  const lastPlay = playOf(draft, data, at, index) ?? service.lastPlay;
  draft.services = replaceAt(draft.services, index, { ...service, last: data.ordinal, lastPlay });
  putTicket(draft, newTicket(data, day, at, seq));
}

/** The play the told wait rests on, where it was this ticket's own and an ordinary visitor's. */
function playOf(
  draft: Draft,
  data: HallEventData['TicketTaken'],
  at: number,
  service: number,
): LastPlay | undefined {
  if (data.priority !== '' || data.playedAt !== at) return undefined;
  const { taken } = must(draft.services[service], 'service state').tally;
  return { at, playedMs: data.playedMs, taken, windows: must(draft.staffing[service], 'staffing') };
}

function newTicket(data: HallEventData['TicketTaken'], day: string, at: number, seq: number): Ticket {
  return {
    id: data.ticket,
    number: data.number,
    day,
    status: 'waiting',
    legs: data.legs,
    leg: 0,
    place: data.place,
    priority: data.priority,
    verifiedHow: '',
    verifiedBy: '',
    channel: data.channel,
    language: data.language,
    person: data.person,
    visitor: data.visitor,
    forWindow: '',
    window: '',
    arrivedAt: at,
    waitingSince: at,
    calledAt: 0,
    startedAt: 0,
    endedAt: 0,
    recalls: 0,
    noShows: 0,
    told: data.told,
    playedMs: data.playedMs,
    generation: 0,
    touched: seq,
  };
}

function call(draft: Draft, event: EventOf<'TicketCalled'>): void {
  const { data, seq, at } = event;
  learnWait(draft, ticketOf(draft, data.ticket), seq, data.waitMs);
  change(draft, data.ticket, (ticket) => ({
    ...ticket,
    status: 'called',
    window: data.window,
    forWindow: '',
    calledAt: at,
    startedAt: 0,
    recalls: 0,
    touched: seq,
  }));
  putWindow(draft, { ...mustWindow(draft, data.window), ticket: data.ticket, touched: seq });
  announce(draft, event, 0);
}

/** A first call says how the wait told at issue came true; later waits were not what was played. */
function learnWait(draft: Draft, ticket: Ticket, seq: number, waitMs: number): void {
  if (ticket.playedMs <= 0 || !isFirstWait(ticket)) return;
  draft.calibration = observe(draft.calibration, seq, ticket.playedMs, waitMs);
}

function finish(draft: Draft, { data, seq, at }: EventOf<'ServiceFinished'>): void {
  const win = mustWindow(draft, data.window);
  putWindow(draft, {
    ...win,
    served: win.served + 1,
    serviceMs: win.serviceMs + data.serviceMs,
    touched: seq,
  });
  const ticket = ticketOf(draft, data.ticket);
  const closed = { ...ticket, legs: closeLeg(ticket, data.leg, data.outcome), touched: seq };
  if (data.next.kind === 'here') return putTicket(draft, closed);
  leaveWindow(draft, ticket.id, seq, at);
  if (data.next.kind === 'end') return putTicket(draft, { ...closed, status: 'finished', endedAt: at });
  putTicket(draft, { ...closed, leg: ticket.leg + 1 });
  wait(draft, ticket.id, seq, at, data.next);
}

function miss(draft: Draft, { data, seq, at }: EventOf<'TicketMissed'>): void {
  leaveWindow(draft, data.ticket, seq, at);
  const win = mustWindow(draft, data.window);
  putWindow(draft, { ...win, missed: win.missed + 1 });
  const ticket = ticketOf(draft, data.ticket);
  const missed = { ...ticket, noShows: ticket.noShows + 1, touched: seq };
  if (data.next.kind === 'void') return putTicket(draft, { ...missed, status: 'void', endedAt: at });
  if (data.next.kind === 'reactivate') return putTicket(draft, { ...missed, status: 'missed' });
  putTicket(draft, missed);
  wait(draft, ticket.id, seq, at, data.next);
}

/** Puts a ticket back into a queue; its wait starts anew. */
function wait(draft: Draft, id: number, seq: number, at: number, to: Placement): void {
  change(draft, id, (ticket) => ({
    ...ticket,
    status: 'waiting',
    place: to.place,
    forWindow: to.forWindow,
    window: '',
    waitingSince: at,
    calledAt: 0,
    startedAt: 0,
    recalls: 0,
    touched: seq,
  }));
}

/** Frees the window that holds the ticket as its present or as a parked one. */
function leaveWindow(draft: Draft, id: number, seq: number, at: number): void {
  const ticket = ticketOf(draft, id);
  if (ticket.window === '') return;
  const win = mustWindow(draft, ticket.window);
  if (win.ticket === id) putWindow(draft, { ...win, ticket: 0, freeSince: at, touched: seq });
  else if (win.parked.includes(id)) {
    putWindow(draft, { ...win, parked: win.parked.filter((parked) => parked !== id), touched: seq });
  }
}

function closeLeg(ticket: Ticket, index: number, outcome: Leg['outcome']): readonly Leg[] {
  return replaceAt(ticket.legs, index, { ...must(ticket.legs[index], 'leg'), outcome });
}

function redirect(ticket: Ticket, service: string): readonly Leg[] {
  if (currentService(ticket) === service) return ticket.legs;
  return replaceAt(ticket.legs, ticket.leg, { service, item: '', outcome: '' });
}

function announce(draft: Draft, event: EventOf<'TicketCalled' | 'TicketRecalled'>, time: number): void {
  const ticket = ticketOf(draft, event.data.ticket);
  const entry = {
    seq: event.seq,
    at: event.at,
    ticket: ticket.id,
    number: ticket.number,
    service: currentService(ticket),
    window: event.data.window,
    time,
    language: ticket.language,
  };
  const announcements = [...draft.announcements, entry];
  while (announcements.length > limits.announcementsMax && mayForget(announcements, event.at))
    announcements.shift();
  draft.announcements = announcements;
}

function mayForget(announcements: Draft['announcements'], now: number): boolean {
  if (announcements.length > limits.announcementsHardMax) return true;
  return must(announcements[0], 'oldest announcement').at < now - limits.announcementMsMin;
}
