import type { Policy } from './policy.ts';
import { oldestMs } from './queue-rule.ts';
import { rulePolicy } from './rule-policy.ts';

/** Arrival order: the earliest arrival the window may serve, whatever its class. */
export const fifo: Policy = rulePolicy(
  'fifo',
  () => ({ priorityFirst: ({ ordinaryMs, priorityMs }) => priorityMs >= ordinaryMs, score: oldestMs }),
  (_state, { services }) => ({ code: 'oldest', params: { services } }),
);
