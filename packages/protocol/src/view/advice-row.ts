import type { Reason } from '@hallkit/core';
import Type from 'typebox';
import { wireLimits } from '../limits.ts';
import { closed } from '../schema/closed.ts';
import { durationField, idField } from '../schema/fields.ts';
import { reasonSchema } from './reason.ts';

/** `advice:<window>` in manager, while the allocation mode is `advise`: a change worth making. */
export interface AdviceRow {
  readonly kind: 'advice';
  readonly window: string;
  /** The full set to give the window, in hall-file order. */
  readonly services: readonly string[];
  /** The service it would lend its time to. */
  readonly extra: string;
  /** Time that service needs to drain without and with the change and those listed before it. */
  readonly drainMsBefore: number;
  readonly drainMsAfter: number;
  readonly reason: Reason;
  /** Place among the advice, 0 = the most worth. */
  readonly rank: number;
}

/** @see AdviceRow */
export const adviceRowSchema = closed(
  {
    kind: Type.Literal('advice'),
    window: idField,
    services: Type.Array(idField, { maxItems: wireLimits.servicesMax }),
    extra: idField,
    drainMsBefore: durationField,
    drainMsAfter: durationField,
    reason: reasonSchema,
    rank: Type.Integer({ minimum: 0 }),
  },
  { title: 'AdviceRow' },
);
