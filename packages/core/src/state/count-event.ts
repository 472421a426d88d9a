import { must } from '../assert.ts';
import { currentService } from '../ticket/ticket.ts';
import { replaceAt, type Draft } from './draft.ts';
import type { HallEvent } from './events.ts';
import type { HallState } from './hall-state.ts';
import { addTally, type TallyDelta } from './tally.ts';

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
      return { service: event.data.service, called: 1, waitMs: event.data.waitMs };
    case 'ServiceFinished':
      return { service: event.data.service, served: 1, serviceMs: event.data.serviceMs };
    case 'ExpressRecorded':
      return { service: event.data.service, express: 1 };
    case 'TicketMissed':
      return { service: serviceOfTicket(before, event.data.ticket), missed: 1 };
    case 'TicketCancelled':
      return { service: serviceOfTicket(before, event.data.ticket), cancelled: 1 };
    default:
      return undefined;
  }
}

function serviceOfTicket(state: HallState, id: number): string {
  return currentService(must(state.tickets.get(id), `ticket ${id}`));
}
