import { must } from '../assert.ts';
import { balanced } from '../dispatch/balanced.ts';
import { policies } from '../dispatch/policies.ts';
import type { QueueRule } from '../dispatch/queue-rule.ts';
import type { HallPlan } from '../hall/plan.ts';
import type { HallState } from '../state/hall-state.ts';
import type { Told } from '../ticket/ticket.ts';
import { rangeOf } from './calibration.ts';
import { PlayForward } from './play-forward.ts';

/** A range of waiting time, ms. p90 0: unknown, because no window serves it. */
export interface WaitRange {
  readonly p50Ms: number;
  readonly p90Ms: number;
}

/** What is told to somebody who takes a number, and the played wait it was made of, by which the hall learns. */
export interface NewWait {
  readonly told: Told;
  /** ms; −1 when no window serves it. */
  readonly playedMs: number;
}

const unknown: WaitRange = { p50Ms: 0, p90Ms: 0 };

/** Id under which somebody who has not come yet is played; tickets count from 1. */
const newcomer = 0;

/** The wait of somebody who takes a number for this service now. Costs one play of the queue. */
export function estimateNew(state: HallState, serviceId: string, isPriority: boolean, now: number): NewWait {
  const plan = must(state.plan, 'plan');
  const service = must(plan.serviceIndex.get(serviceId), `service ${serviceId}`);
  const ahead = aheadOfNew(state, service, isPriority);
  const play = new PlayForward(state, ruleOf(plan), now);
  play.join(newcomer, service, isPriority);
  const calledAt = play.until(newcomer);
  if (calledAt === undefined) return { told: { ahead, ...unknown }, playedMs: -1 };
  return {
    told: { ahead, ...rangeOf(state.calibration, calledAt - now) },
    playedMs: Math.round(calledAt - now),
  };
}

/** People who will be called before somebody who comes now. */
function aheadOfNew(state: HallState, service: number, isPriority: boolean): number {
  const { ordinary, priority } = must(state.lanes[service], 'lanes');
  return isPriority ? priority.size : priority.size + ordinary.size;
}

/** The estimates of a whole hall at an instant. */
export interface Forecast {
  /** What a waiting ticket still has to wait. */
  of(ticket: number): WaitRange;
  /** What somebody would wait who took a number for this service now, by service index. */
  next(service: number): WaitRange;
}

/** Plays the whole queue forward once: every waiting ticket's range, and the next newcomer's of every service. */
export function forecast(state: HallState, now: number): Forecast {
  const play = new PlayForward(state, ruleOf(must(state.plan, 'plan')), now).all();
  const range = (calledAt: number | undefined): WaitRange =>
    calledAt === undefined ? unknown : rangeOf(state.calibration, calledAt - now);
  return { of: (ticket) => range(play.calledAt.get(ticket)), next: (service) => range(play.nextAt[service]) };
}

/** A host's own policy that gives no rule is played as the balanced one. */
function ruleOf(plan: HallPlan): QueueRule {
  return must((policies.get(plan.policy) ?? balanced).ruleOf ?? balanced.ruleOf, 'rule of the policy')(plan);
}
