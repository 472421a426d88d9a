import { must } from '../assert.ts';
import { currentService } from '../ticket/ticket.ts';
import type { Draft } from './draft.ts';
import { putTicket } from './lanes.ts';
import { mustWindow } from './windows.ts';

/**
 * Gives tickets that wait for this window alone back to their service's queue where the window can no longer serve
 * them: it has closed, or does not serve their service any more. Nobody may wait for a window that will never call.
 */
export function releaseReserved(draft: Draft, windowId: string): void {
  const index = must(draft.plan?.windowIndex.get(windowId), `window ${windowId}`);
  const serviceWindow = mustWindow(draft, windowId);
  for (const entry of [...must(draft.reserved[index], 'window lane')]) {
    const ticket = must(draft.tickets.get(entry.id), 'reserved ticket');
    if (serviceWindow.status !== 'closed' && serviceWindow.services.includes(currentService(ticket)))
      continue;
    putTicket(draft, { ...ticket, forWindow: '', touched: draft.seq });
  }
}
