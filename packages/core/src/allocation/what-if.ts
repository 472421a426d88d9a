import { must } from '../assert.ts';
import { playedRule } from '../dispatch/played-rule.ts';
import { PlayForward } from '../estimate/play-forward.ts';
import { expandServices, windowOf, type HallPlan } from '../hall/plan.ts';
import { rejection, type Rejection } from '../rejection.ts';
import type { Draft } from '../state/draft.ts';
import type { HallState } from '../state/hall-state.ts';
import { releaseReserved } from '../state/reserved.ts';
import { mustWindow, putWindow } from '../state/windows.ts';
import { currentService } from '../ticket/ticket.ts';
import { checkServices } from '../window/check-services.ts';

/** What is to be tried at one window. What is left out stays as it is. */
export interface WhatIfChange {
  readonly window: string;
  /** The full set (`*` allowed), or empty for the hall file's own. */
  readonly services?: readonly string[];
  /** Opened with somebody at it, or closed once its visitor has left. */
  readonly status?: 'open' | 'closed';
}

/** How those who wait now fare as things are, and with the change. Waits count from their beginning, ms. */
export interface Outlook {
  readonly waiting: number;
  readonly meanWaitMsBefore: number;
  readonly meanWaitMsAfter: number;
  readonly longestMsBefore: number;
  readonly longestMsAfter: number;
  /** People whom no window would call; they are in no mean. */
  readonly unservedBefore: number;
  readonly unservedAfter: number;
}

/** What a change would do to those who wait now. */
export interface WhatIf {
  /** Every service somebody waits for, in hall-file order. */
  readonly services: readonly (Outlook & { readonly service: string })[];
  readonly overall: Outlook;
}

/**
 * Plays the present queue forward as things are and with these changes. Changes nothing, sees nobody who is still to come,
 * and like any change of a window begins after its present visitor. Refuses what the hall would refuse.
 */
export function whatIf(state: HallState, changes: readonly WhatIfChange[], now: number): WhatIf | Rejection {
  const plan = must(state.plan, 'plan');
  for (const change of changes) {
    const refusal = checkChange(plan, change);
    if (refusal !== undefined) return refusal;
  }
  const before = waitsByService(state, state, now);
  const after = waitsByService(state, hypothetical(state, changes), now);
  const services = plan.serviceIds.flatMap((service, index) => {
    const [old, fresh] = [must(before[index], 'waits'), must(after[index], 'waits')];
    return old.length === 0 ? [] : [{ service, ...outlookOf(old, fresh) }];
  });
  return { services, overall: outlookOf(before.flat(), after.flat()) };
}

function checkChange(plan: HallPlan, { window, services = [] }: WhatIfChange): Rejection | undefined {
  if (!plan.windowIndex.has(window)) return rejection('unknown_window', { window });
  return checkServices(plan, window, services);
}

/** The hall as it would be; the hall as it is stays untouched. */
function hypothetical(state: HallState, changes: readonly WhatIfChange[]): HallState {
  const plan = must(state.plan, 'plan');
  const draft: Draft = { ...state };
  for (const { window, services, status } of changes) {
    const win = mustWindow(draft, window);
    putWindow(draft, {
      ...win,
      services: services === undefined ? win.services : servicesOf(plan, window, services),
      status: status ?? win.status,
      attended: status === 'open' || win.attended,
    });
    releaseReserved(draft, window);
  }
  return draft;
}

function servicesOf(plan: HallPlan, window: string, listed: readonly string[]): readonly string[] {
  return listed.length === 0 ? windowOf(plan, window).services : expandServices(listed, plan.serviceIds);
}

/** A wait, ms; undefined where no window would ever call. */
type Wait = number | undefined;

/** Waits of those who wait in `state`, by service index, when `played` is played forward. */
function waitsByService(state: HallState, played: HallState, now: number): readonly (readonly Wait[])[] {
  const plan = must(state.plan, 'plan');
  const { calledAt } = new PlayForward(played, playedRule(plan), now).all();
  const waits: Wait[][] = plan.serviceIds.map(() => []);
  for (const ticket of state.tickets) {
    if (ticket.status !== 'waiting') continue;
    const called = calledAt.get(ticket.id);
    const index = must(plan.serviceIndex.get(currentService(ticket)), 'service');
    must(waits[index], 'waits').push(called === undefined ? undefined : called - ticket.waitingSince);
  }
  return waits;
}

function outlookOf(before: readonly Wait[], after: readonly Wait[]): Outlook {
  const [old, fresh] = [sumUp(before), sumUp(after)];
  return {
    waiting: before.length,
    meanWaitMsBefore: old.meanMs,
    meanWaitMsAfter: fresh.meanMs,
    longestMsBefore: old.longestMs,
    longestMsAfter: fresh.longestMs,
    unservedBefore: old.unserved,
    unservedAfter: fresh.unserved,
  };
}

function sumUp(waits: readonly Wait[]): { meanMs: number; longestMs: number; unserved: number } {
  const known = waits.filter((wait) => wait !== undefined);
  const total = known.reduce((sum, wait) => sum + wait, 0);
  return {
    meanMs: Math.round(total / Math.max(known.length, 1)),
    longestMs: Math.round(known.reduce((longest, wait) => Math.max(longest, wait), 0)),
    unserved: waits.length - known.length,
  };
}
