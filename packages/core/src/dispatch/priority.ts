import { must } from '../assert.ts';
import type { HallState } from '../state/hall-state.ts';
import type { Policy, Reason } from './policy.ts';
import { rulePolicy, type Offer } from './rule-policy.ts';

/** More than any wait, so that a class always goes before none, ms. */
const strictMs = 1e12;

/** What peers do: any priority class before none, then arrival. Strict, without ageing. */
export const priority: Policy = rulePolicy(
  'priority',
  () => ({
    priorityFirst: () => true,
    score: ({ ordinaryMs, priorityMs }) => (priorityMs >= 0 ? strictMs + priorityMs : ordinaryMs),
  }),
  (state, { offer, services }) =>
    offer.queue.priorityMs >= 0 ? priorityReason(state, offer) : { code: 'oldest', params: { services } },
);

/** Names the class that put a visitor first. */
export function priorityReason(state: HallState, { head }: Offer): Reason {
  return { code: 'priority', params: { class: must(state.tickets.get(head.id), 'queued ticket').priority } };
}
