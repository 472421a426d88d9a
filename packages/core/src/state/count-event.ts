import { must } from '../assert.ts';
import { limits } from '../limits.ts';
import { currentService, isFirstWait, type Ticket } from '../ticket/ticket.ts';
import { replaceAt, type Draft } from './draft.ts';
import type { HallEvent } from './events.ts';
import type { HallState } from './hall-state.ts';
import { addTally, type TallyDelta } from './tally.ts';
import { mustWindow } from './windows.ts';

type EventOf<T extends HallEvent['type']> = Extract<HallEvent, { type: T }>;

/** Adds what the event means for today's figures and returns it, so that undo can take it back. */
export function countEvent(draft: Draft, before: HallState, event: HallEvent): TallyDelta | undefined {
  const delta = tallyOf(before, event);
  if (delta !== undefined) applyTally(draft, delta, 1);
  return delta;
}

/** Applies a change of figures with its sign. */
export function applyTally(draft: Draft, delta: TallyDelta, sign: 1 | -1): void {
  const index = must(draft.plan?.serviceIndex.get(delta.service), 'service of tally');
  const service = must(draft.services[index], 'service state');
  draft.services = replaceAt(draft.services, index, {
    ...service,
    tally: addTally(service.tally, delta, sign),
  });
}

function tallyOf(before: HallState, event: HallEvent): TallyDelta | undefined {
  switch (event.type) {
    case 'TicketTaken':
      return { service: must(event.data.legs[0], 'first leg').service, taken: 1 };
    case 'TicketCalled':
      return ofCall(before, event);
    case 'ServiceStarted':
      return ofStart(before, event);
    case 'ServiceFinished':
      return { service: event.data.service, served: 1, serviceMs: event.data.serviceMs };
    case 'ExpressRecorded':
      return { service: event.data.service, express: 1 };
    case 'TicketMissed':
      return ofMiss(before, event);
    case 'TicketCancelled':
      return { service: currentService(ticketOf(before, event.data.ticket)), cancelled: 1 };
    default:
      return undefined;
  }
}

function ofCall(before: HallState, { data, at }: EventOf<'TicketCalled'>): TallyDelta {
  const ticket = ticketOf(before, data.ticket);
  const { service, waitMs } = data;
  return {
    service,
    called: 1,
    waitMs,
    ...toldOf(ticket, waitMs),
    ...turnOf(before, data.window, ticket, at),
  };
}

/** How the wait told at issue came true; who went straight to a window was told nothing that could be wrong. */
function toldOf(ticket: Ticket, waitMs: number): Partial<TallyDelta> {
  if (waitMs <= 0 || !isFirstWait(ticket)) return {};
  const { p50Ms, p90Ms } = ticket.told;
  return {
    told: 1,
    toldErrorMs: Math.abs(p50Ms - waitMs),
    toldWithin: waitMs <= p90Ms ? 1 : 0,
    toldOver: p50Ms > waitMs ? 1 : 0,
  };
}

/** How long the window was free with this visitor waiting for what it serves. A long pause is no habit of turning. */
function turnOf(before: HallState, window: string, ticket: Ticket, at: number): Partial<TallyDelta> {
  const { freeSince, servicesSince } = mustWindow(before, window);
  const since = Math.max(freeSince, servicesSince, ticket.waitingSince);
  if (ticket.waitingSince >= at) return {};
  return { turns: 1, turnMs: Math.min(at - since, limits.turnMsMax) };
}

/** The way to the window, where its end was pressed; a next leg at the same window has none. */
function ofStart(before: HallState, { data, at }: EventOf<'ServiceStarted'>): TallyDelta | undefined {
  const ticket = ticketOf(before, data.ticket);
  if (ticket.status !== 'called' || ticket.leg !== data.leg) return undefined;
  return { service: currentService(ticket), walks: 1, walkMs: at - ticket.calledAt };
}

function ofMiss(before: HallState, { data, at }: EventOf<'TicketMissed'>): TallyDelta {
  const ticket = ticketOf(before, data.ticket);
  return { service: currentService(ticket), missed: 1, missedMs: at - ticket.calledAt };
}

function ticketOf(state: HallState, id: number): Ticket {
  return must(state.tickets.get(id), `ticket ${id}`);
}
