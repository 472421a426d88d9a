import { must } from '../assert.ts';
import { isPriority } from '../state/lanes.ts';
import { earlier, headsFor } from './heads.ts';
import type { Pick, Policy } from './policy.ts';

/** What peers do: any priority class before none, then arrival. Strict, without ageing. */
export const priority: Policy = {
  name: 'priority',
  pick(state, serviceWindow): Pick | undefined {
    const heads = headsFor(state, serviceWindow);
    const plan = must(state.plan, 'plan');
    const reserved = heads.reserved && must(state.tickets.get(heads.reserved.id), 'reserved ticket');
    const reservedFirst = reserved !== undefined && isPriority(plan, reserved);
    const urgent = reservedFirst ? earlier(heads.priority, heads.reserved) : heads.priority;
    const chosen = urgent ?? earlier(heads.ordinary, heads.reserved);
    if (chosen === undefined) return undefined;
    const ticket = must(state.tickets.get(chosen.id), 'queued ticket');
    if (chosen === heads.reserved) return { ticket, reason: { code: 'for-this-window', params: {} } };
    if (urgent !== undefined)
      return { ticket, reason: { code: 'priority', params: { class: ticket.priority } } };
    return { ticket, reason: { code: 'oldest', params: { services: heads.services } } };
  },
};
