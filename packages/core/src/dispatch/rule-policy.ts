import { must } from '../assert.ts';
import type { QueueEntry } from '../collections/queue.ts';
import { meanServiceMs } from '../estimate/mean-service.ts';
import type { HallPlan } from '../hall/plan.ts';
import type { HallState } from '../state/hall-state.ts';
import type { ServiceWindow } from '../window/service-window.ts';
import type { Pick, Policy, Reason } from './policy.ts';
import { oldestMs, type QueueRule, type RuleOf, type ServiceQueue } from './queue-rule.ts';

const microsPerMs = 1000;

/** Capacity a service without dedicated windows is given, so that its queue drains slowly and not never. */
const sharedCapacity = 0.5;

/** What one service would send to a window. */
export interface Offer {
  readonly head: QueueEntry;
  readonly queue: ServiceQueue;
  readonly score: number;
  /** The head is a priority visitor who goes before an older ordinary one. */
  readonly jumped: boolean;
}

/** The offer chosen among those of all the window's services with somebody waiting. */
export interface Choice {
  readonly offer: Offer;
  readonly services: number;
}

/** Says why an offer was chosen. */
export type ReasonOf = (state: HallState, choice: Choice) => Reason;

const forThisWindow: Reason = { code: 'for-this-window', params: {} };

/** A policy from a rule: looks at the two lane heads of each service of the window, O(services of the window). */
export function rulePolicy(name: string, ruleOf: RuleOf, reasonOf: ReasonOf): Policy {
  const rules = new WeakMap<HallPlan, QueueRule>();
  const ruleFor = (plan: HallPlan): QueueRule => {
    const known = rules.get(plan) ?? ruleOf(plan);
    rules.set(plan, known);
    return known;
  };
  return {
    name,
    ruleOf: ruleFor,
    pick(state, serviceWindow, now): Pick | undefined {
      const choice = choose(state, serviceWindow, now, ruleFor(must(state.plan, 'plan')));
      const own = reservedHead(state, serviceWindow);
      if (own !== undefined && (choice === undefined || own.place <= oldestPlace(choice.offer, now))) {
        return pickOf(state, own, forThisWindow);
      }
      return choice && pickOf(state, choice.offer.head, reasonOf(state, choice));
    },
  };
}

function choose(state: HallState, win: ServiceWindow, now: number, rule: QueueRule): Choice | undefined {
  let offer: Offer | undefined;
  let services = 0;
  for (const id of win.services) {
    const next = offerOf(state, must(state.plan?.serviceIndex.get(id), 'service'), now, rule);
    if (next === undefined) continue;
    services += 1;
    if (offer === undefined || next.score > offer.score) offer = next;
  }
  return offer && { offer, services };
}

function offerOf(state: HallState, service: number, now: number, rule: QueueRule): Offer | undefined {
  const lanes = must(state.lanes[service], 'lanes');
  const ordinary = lanes.ordinary.head;
  const priority = lanes.priority.head;
  const either = priority ?? ordinary;
  if (either === undefined) return undefined;
  const waiting = lanes.ordinary.size + lanes.priority.size;
  const queue: ServiceQueue = {
    service,
    ordinaryMs: ageOf(ordinary, now),
    priorityMs: ageOf(priority, now),
    drainMs:
      (waiting * meanServiceMs(state, service)) / capacityOf(must(state.dedicated[service], 'dedicated')),
  };
  const both = ordinary !== undefined && priority !== undefined;
  const head = both && !rule.priorityFirst(queue) ? ordinary : either;
  const jumped = both && head === priority && priority.place > ordinary.place;
  return { head, queue, score: rule.score(queue), jumped };
}

/** Dedicated windows that drain a service; never nothing. */
export function capacityOf(dedicated: number): number {
  return Math.max(dedicated, sharedCapacity);
}

function ageOf(entry: QueueEntry | undefined, now: number): number {
  return entry === undefined ? -1 : Math.max(now - entry.place / microsPerMs, 0);
}

function oldestPlace({ queue }: Offer, now: number): number {
  return (now - oldestMs(queue)) * microsPerMs;
}

function reservedHead(state: HallState, win: ServiceWindow): QueueEntry | undefined {
  return must(state.reserved[must(state.plan?.windowIndex.get(win.id), 'window')], 'window lane').head;
}

function pickOf(state: HallState, entry: QueueEntry, reason: Reason): Pick {
  return { ticket: must(state.tickets.get(entry.id), 'queued ticket'), reason };
}
