import type { HallPlan } from '../hall/plan.ts';
import { usualTargetMinutes } from './balance-weights.ts';
import { priorityReason } from './priority.ts';
import type { Policy, Reason } from './policy.ts';
import { oldestMs, type QueueRule } from './queue-rule.ts';
import { rulePolicy, type Choice } from './rule-policy.ts';
import { must } from '../assert.ts';
import type { HallState } from '../state/hall-state.ts';

const minuteMs = 60_000;

/** Mean service time at which shortness neither helps nor hurts, minutes. */
const usualServiceMinutes = 10;

/**
 * The default policy. Between services it weighs how long the oldest has waited against the service's target, how long
 * its dedicated windows would need to clear the queue, and how short the service is; within a service a priority
 * visitor's minutes count several times. So comprehensive windows go where dedicated ones fall behind, a window's
 * second service is used as its own queue allows, and nobody starves: age grows without bound, the rest does not.
 */
export const balanced: Policy = rulePolicy('balanced', balancedRule, balancedReason);

function balancedRule(plan: HallPlan): QueueRule {
  const { priorityRate, headStartMinutes, drain, shortness } = plan.balance;
  const headStartMs = headStartMinutes * minuteMs;
  const weights = plan.services.map(
    ({ targetMinutes = usualTargetMinutes, meanMinutes }) =>
      Math.pow(usualServiceMinutes / meanMinutes, shortness) / targetMinutes,
  );
  return {
    priorityFirst: ({ ordinaryMs, priorityMs }) => priorityMs * priorityRate + headStartMs >= ordinaryMs,
    score: (queue) => (oldestMs(queue) + drain * queue.drainMs) * (weights[queue.service] ?? 0),
  };
}

/**
 * - `priority` {class}: counted minutes put this visitor before older ordinary ones
 * - `first-in-line` {}: the next of the only service with somebody waiting
 * - `behind` {service, waitMinutes, services}: of several services this one is furthest behind
 */
function balancedReason(state: HallState, choice: Choice): Reason {
  const { offer, services } = choice;
  if (offer.jumped) return priorityReason(state, offer);
  if (services === 1) return { code: 'first-in-line', params: {} };
  const service = must(state.plan?.serviceIds[offer.queue.service], 'service');
  return {
    code: 'behind',
    params: { service, waitMinutes: Math.floor(oldestMs(offer.queue) / minuteMs), services },
  };
}
