import { must } from '../assert.ts';
import { limits } from '../limits.ts';
import { alertHandlers, forgetEnded } from '../alert/evolve-alert.ts';
import { hallHandlers } from '../hall/evolve-hall.ts';
import { ticketHandlers } from '../ticket/evolve-ticket.ts';
import { windowHandlers } from '../window/evolve-window.ts';
import { keepUndo, undoHandlers } from '../window/evolve-undo.ts';
import type { Draft } from './draft.ts';
import type { HallEvent, HallEventType } from './events.ts';
import type { HallState } from './hall-state.ts';
import { dropSettled } from './lanes.ts';
import { countEvent } from './count-event.ts';

/** Writes one event's effect into the draft. */
export type Handler<T extends HallEventType> = (draft: Draft, event: Extract<HallEvent, { type: T }>) => void;

/** A handler for each of these event types. */
export type Handlers<T extends HallEventType> = { readonly [K in T]: Handler<K> };

const handlers: Handlers<HallEventType> = {
  ...hallHandlers,
  ...ticketHandlers,
  ...windowHandlers,
  ...undoHandlers,
  ...alertHandlers,
};

/**
 * The state after an event. Pure; decides nothing; the state before stays as it was.
 * Throws only when the event does not follow from the state: a damaged log or a bug.
 */
export function evolve(state: HallState, event: HallEvent): HallState {
  const draft: Draft = { ...state, seq: event.seq, at: event.at };
  const handler = handlers[event.type] as Handler<HallEventType>;
  handler(draft, event);
  const tally = countEvent(draft, state, event);
  keepUndo(draft, state, event, tally);
  forgetSettled(draft, event.at);
  forgetEnded(draft);
  return draft;
}

/** Settled tickets leave two hours later, a few with each event, so that no event pays for many. */
function forgetSettled(draft: Draft, now: number): void {
  for (let dropped = 0; dropped < limits.settledDropsMax; dropped++) {
    const oldest = draft.settled.head;
    if (oldest === undefined || oldest.place > now - limits.settledMsMax) return;
    dropSettled(draft, must(draft.tickets.get(oldest.id), 'settled ticket'));
  }
}
