import type { HallState } from '../state/hall-state.ts';
import { queueOf } from '../state/lanes.ts';
import type { TransferPosition } from '../state/commands.ts';
import type { Ticket } from '../ticket/ticket.ts';

/**
 * Order keys are instants in microseconds: a ticket's place is when it "arrived" for the queue it stands in.
 * Whole microseconds leave room between two tickets of one millisecond.
 */
const placePerMs = 1000;

/** The queue the ticket would stand in if it waited as it is. */
function futureQueue(state: HallState, ticket: Ticket): ReturnType<typeof queueOf> {
  return queueOf(state, { ...ticket, status: 'waiting' });
}

/** Behind the next `after` waiting, or at the end when fewer wait. */
export function placeAfter(state: HallState, ticket: Ticket, after: number, now: number): number {
  const before = futureQueue(state, ticket).at(after - 1);
  return before === undefined ? placeAtEnd(state, ticket, now) : before.place + 1;
}

/** Behind everybody. */
export function placeAtEnd(state: HallState, ticket: Ticket, now: number): number {
  const last = futureQueue(state, ticket).tail;
  return last === undefined ? now * placePerMs : Math.max(now * placePerMs, last.place + 1);
}

/** Before everybody. */
function placeAtFront(state: HallState, ticket: Ticket, now: number): number {
  const first = futureQueue(state, ticket).head;
  return first === undefined ? now * placePerMs : first.place - 1;
}

/** Where a transfer puts the ticket, which already carries its new service and window. */
export function placeFor(state: HallState, ticket: Ticket, position: TransferPosition, now: number): number {
  if (position === 'front') return placeAtFront(state, ticket, now);
  if (position === 'end') return placeAtEnd(state, ticket, now);
  return ticket.arrivedAt * placePerMs;
}
