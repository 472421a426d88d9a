import { isRejection, rejection } from '../rejection.ts';
import type { Deciders } from '../state/turn.ts';
import { resolveLeg } from '../ticket/leg-wish.ts';
import { checkOutcome } from './decide-service.ts';
import { holdOpenWindow } from './hold-window.ts';

/** A record without a wait: the one-minute desk, where the visitor never queues. Kept out of the mean wait. */
export const expressDeciders: Deciders<'record-express'> = {
  'record-express': (turn, data) => {
    const win = holdOpenWindow(turn, data.window);
    if (isRejection(win)) return win;
    const leg = resolveLeg(turn.plan, data);
    if (isRejection(leg)) return leg;
    if (!win.services.includes(leg.service)) {
      return rejection('window_may_not_serve', { window: data.window, service: leg.service });
    }
    const { outcome, reason = '', note = '', serviceMs = 0 } = data;
    const refusal = checkOutcome(turn, outcome, reason);
    if (refusal !== undefined) return refusal;
    turn.emit('ExpressRecorded', {
      window: data.window,
      service: leg.service,
      item: leg.item,
      outcome,
      reason,
      note,
      serviceMs,
    });
    return undefined;
  },
};
