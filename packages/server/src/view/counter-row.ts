import {
  limits as hallLimits,
  type HallPlan,
  type HallState,
  type ServiceWindow,
  type Ticket,
} from '@hallkit/core';
import type { CounterRow } from '@hallkit/protocol';
import type { WaitingLine } from './waiting-line.ts';

/** `counter:`, the figures a clerk always sees. */
export function counterRow(
  state: HallState,
  plan: HallPlan,
  win: ServiceWindow,
  line: WaitingLine,
  missed: readonly Ticket[],
): CounterRow {
  const undo = undoOf(state, win);
  return {
    kind: 'counter',
    window: win.id,
    waiting: line.count,
    oldestSince: line.oldestSince,
    undoUntil: undo === undefined ? 0 : undo.at + hallLimits.undoMsMax,
    undoAction: undo?.action ?? '',
    undoActor: undo?.actor ?? '',
    served: win.served,
    serviceMs: win.serviceMs,
    missed: win.missed,
    parked: win.parked,
    missedTickets: missed.map(({ id }) => id),
    recallsMax: plan.recallsMax,
  };
}

/** What may still be taken back: nothing has happened to the window or its tickets since. */
function undoOf(state: HallState, { undo, touched }: ServiceWindow): ServiceWindow['undo'] {
  if (undo === undefined || touched > undo.to) return undefined;
  const builtOn = undo.tickets.some(({ id }) => (state.tickets.get(id)?.touched ?? Infinity) > undo.to);
  return builtOn ? undefined : undo;
}
