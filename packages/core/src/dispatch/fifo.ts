import { must } from '../assert.ts';
import { earlier, headsFor } from './heads.ts';
import type { Pick, Policy } from './policy.ts';

/** Arrival order: the earliest arrival the window may serve, whatever its class. */
export const fifo: Policy = {
  name: 'fifo',
  pick(state, serviceWindow): Pick | undefined {
    const heads = headsFor(state, serviceWindow);
    const chosen = earlier(earlier(heads.priority, heads.ordinary), heads.reserved);
    if (chosen === undefined) return undefined;
    const ticket = must(state.tickets.get(chosen.id), 'queued ticket');
    if (chosen === heads.reserved) return { ticket, reason: { code: 'for-this-window', params: {} } };
    return { ticket, reason: { code: 'oldest', params: { services: heads.services } } };
  },
};
