import { must } from '../assert.ts';
import { Queue } from '../collections/queue.ts';
import type { HallPlan } from '../hall/plan.ts';
import { currentService, settledStatuses, type Ticket } from '../ticket/ticket.ts';
import { replaceAt, type Draft } from './draft.ts';
import type { HallState, Lanes } from './hall-state.ts';

/** The lanes of a service in which nobody waits. */
export const emptyLanes: Lanes = { ordinary: Queue.empty, priority: Queue.empty };

const nowhere = -1;
const settledLane = -2;
const reservedBase = 1 << 20;

/** True when the ticket's class counts: claimed, and verified where the class asks for it. */
export function isPriority(plan: HallPlan, ticket: Ticket): boolean {
  if (ticket.priority === '') return false;
  const entry = plan.priorities.get(ticket.priority);
  return entry !== undefined && (entry.verify !== true || ticket.verifiedHow !== '');
}

/**
 * Which queue holds a ticket is a function of the ticket alone, so that no event can forget to move it:
 * a number for "service lane", "window lane", "settled" or "nowhere".
 */
function laneOf(plan: HallPlan, ticket: Ticket): number {
  if (ticket.status === 'waiting') {
    if (ticket.forWindow !== '')
      return reservedBase + must(plan.windowIndex.get(ticket.forWindow), 'window of lane');
    const index = must(plan.serviceIndex.get(currentService(ticket)), 'service of lane');
    return index * 2 + (isPriority(plan, ticket) ? 1 : 0);
  }
  return settledStatuses.has(ticket.status) ? settledLane : nowhere;
}

function placeIn(lane: number, ticket: Ticket): number {
  return lane === settledLane ? ticket.endedAt : ticket.place;
}

/** Stores a ticket and moves it between queues where its lane or place has changed. */
export function putTicket(draft: Draft, ticket: Ticket): void {
  const plan = must(draft.plan, 'plan');
  const before = draft.tickets.get(ticket.id);
  const oldLane = before === undefined ? nowhere : laneOf(plan, before);
  const newLane = laneOf(plan, ticket);
  draft.tickets = draft.tickets.set(ticket.id, ticket);
  if (before !== undefined && oldLane === newLane && placeIn(oldLane, before) === placeIn(newLane, ticket))
    return;
  if (before !== undefined && oldLane !== nowhere) {
    changeLane(draft, oldLane, (queue) => queue.remove(placeIn(oldLane, before), before.id));
    if (oldLane >= 0) draft.waiting -= 1;
  }
  if (newLane !== nowhere) {
    changeLane(draft, newLane, (queue) => queue.insert(placeIn(newLane, ticket), ticket.id));
    if (newLane >= 0) draft.waiting += 1;
  }
}

/** Forgets a settled ticket. */
export function dropSettled(draft: Draft, ticket: Ticket): void {
  draft.settled = draft.settled.remove(ticket.endedAt, ticket.id);
  draft.tickets = draft.tickets.delete(ticket.id);
}

function changeLane(draft: Draft, lane: number, change: (queue: Queue) => Queue): void {
  if (lane === settledLane) draft.settled = change(draft.settled);
  else if (lane >= reservedBase) {
    const index = lane - reservedBase;
    draft.reserved = replaceAt(draft.reserved, index, change(must(draft.reserved[index], 'window lane')));
  } else {
    const index = lane >> 1;
    const lanes = must(draft.lanes[index], 'service lanes');
    const changed =
      lane & 1
        ? { ...lanes, priority: change(lanes.priority) }
        : { ...lanes, ordinary: change(lanes.ordinary) };
    draft.lanes = replaceAt(draft.lanes, index, changed);
  }
}

/** The queue a waiting ticket stands in. */
export function queueOf(state: HallState, ticket: Ticket): Queue {
  const plan = must(state.plan, 'plan');
  const lane = laneOf(plan, ticket);
  if (lane >= reservedBase) return must(state.reserved[lane - reservedBase], 'window lane');
  const lanes = must(state.lanes[lane >> 1], 'service lanes');
  return lane & 1 ? lanes.priority : lanes.ordinary;
}

/** People waiting for a service, whichever window takes them. */
export function waitingFor(state: HallState, serviceIndex: number): number {
  const { ordinary, priority } = must(state.lanes[serviceIndex], 'lanes');
  return ordinary.size + priority.size;
}

/** When the longest waiting of a service began to wait, ms; 0 when nobody waits. */
export function oldestSince(state: HallState, serviceIndex: number): number {
  const { ordinary, priority } = must(state.lanes[serviceIndex], 'lanes');
  const since = [ordinary.head, priority.head].flatMap((head) =>
    head === undefined ? [] : [must(state.tickets.get(head.id), 'waiting ticket').waitingSince],
  );
  return since.length === 0 ? 0 : Math.min(...since);
}

/** People before a waiting ticket in its own queue; −1 when it does not wait. Priority goes before. */
export function aheadOf(state: HallState, ticket: Ticket): number {
  if (ticket.status !== 'waiting') return -1;
  const plan = must(state.plan, 'plan');
  const rank = queueOf(state, ticket).rank(ticket.place, ticket.id);
  if (ticket.forWindow !== '' || isPriority(plan, ticket)) return rank;
  const index = must(plan.serviceIndex.get(currentService(ticket)), 'service');
  return rank + must(state.lanes[index], 'lanes').priority.size;
}
