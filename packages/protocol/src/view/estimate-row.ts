import Type from 'typebox';
import { closed } from '../schema/closed.ts';
import { countField, durationField, idField } from '../schema/fields.ts';

/** `estimate:<service>` in manager, once somebody has waited: how the waits told at issue came true today. */
export interface EstimateRow {
  readonly kind: 'estimate';
  readonly service: string;
  /** Waits told that have come true: first calls of those who did wait. */
  readonly told: number;
  /** Mean distance of the told p50 from the wait, ms. */
  readonly meanErrorMs: number;
  /** Called within the told p90, of a thousand; about 900 is right. */
  readonly coverage: number;
  /** Called earlier than the told p50, of a thousand; about 500 is right. */
  readonly over: number;
}

const permilleField = Type.Integer({ minimum: 0, maximum: 1000 });

/** @see EstimateRow */
export const estimateRowSchema = closed(
  {
    kind: Type.Literal('estimate'),
    service: idField,
    told: countField,
    meanErrorMs: durationField,
    coverage: permilleField,
    over: permilleField,
  },
  { title: 'EstimateRow' },
);
