import { must } from '../assert.ts';
import type { HallPlan } from '../hall/plan.ts';
import { balanced } from './balanced.ts';
import { policies } from './policies.ts';
import type { QueueRule } from './queue-rule.ts';

/** The rule a hall's queue is played forward with. A host's own policy that gives none is played as the balanced one. */
export function playedRule(plan: HallPlan): QueueRule {
  return must((policies.get(plan.policy) ?? balanced).ruleOf ?? balanced.ruleOf, 'rule of the policy')(plan);
}
