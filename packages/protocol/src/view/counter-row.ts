import Type from 'typebox';
import { wireLimits } from '../limits.ts';
import { closed } from '../schema/closed.ts';
import {
  countField,
  durationField,
  idField,
  instantField,
  principalField,
  ticketIdField,
} from '../schema/fields.ts';

/** `counter:` in the counter view: figures always in view. */
export interface CounterRow {
  readonly kind: 'counter';
  readonly window: string;
  /** Waiting tickets this window may serve. */
  readonly waiting: number;
  readonly oldestSince: number;
  /** Until when the last action can be taken back; 0 = nothing to undo. */
  readonly undoUntil: number;
  readonly undoAction: string;
  readonly undoActor: string;
  readonly served: number;
  readonly serviceMs: number;
  readonly missed: number;
  readonly parked: readonly number[];
  readonly missedTickets: readonly number[];
  readonly recallsMax: number;
}

/** @see CounterRow */
export const counterRowSchema = closed(
  {
    kind: Type.Literal('counter'),
    window: idField,
    waiting: countField,
    oldestSince: instantField,
    undoUntil: instantField,
    undoAction: Type.String({ maxLength: wireLimits.idLengthMax }),
    undoActor: principalField,
    served: countField,
    serviceMs: durationField,
    missed: countField,
    parked: Type.Array(ticketIdField, { maxItems: wireLimits.viewRowsMax }),
    missedTickets: Type.Array(ticketIdField, { maxItems: wireLimits.viewRowsMax }),
    recallsMax: countField,
  },
  { title: 'CounterRow' },
);
