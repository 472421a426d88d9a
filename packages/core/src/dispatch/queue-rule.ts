import type { HallPlan } from '../hall/plan.ts';

/** One service as a rule sees it when a window asks for work. Times in ms; an empty lane has age −1. */
export interface ServiceQueue {
  /** Index of the service in the plan. */
  readonly service: number;
  /** Age of the oldest ordinary and of the oldest priority visitor. */
  readonly ordinaryMs: number;
  readonly priorityMs: number;
  /** How long the service's dedicated windows need to clear its queue. */
  readonly drainMs: number;
}

/**
 * What a policy is made of, in numbers alone: the same rule picks in the hall and plays the queue forward for the
 * estimate. Both functions are called for services with somebody waiting only.
 */
export interface QueueRule {
  /** Whether the oldest priority visitor goes before the oldest ordinary one of the same service. */
  priorityFirst(queue: ServiceQueue): boolean;
  /** The service with the highest score is served next; ties go to the service that stands first in the hall file. */
  score(queue: ServiceQueue): number;
}

/** Makes the rule of a hall: a policy's weights are in the hall file. */
export type RuleOf = (plan: HallPlan) => QueueRule;

/** Age of the oldest visitor of either class, ms. */
export function oldestMs({ ordinaryMs, priorityMs }: ServiceQueue): number {
  return Math.max(ordinaryMs, priorityMs);
}
