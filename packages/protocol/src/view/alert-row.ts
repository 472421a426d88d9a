import { alertKinds, type AlertKind } from '@hallkit/core';
import Type from 'typebox';
import { closed } from '../schema/closed.ts';
import { countField, idField, instantField, principalField } from '../schema/fields.ts';

/** `alert:<alert>:<service>` in manager, as long as its cause is there. */
export interface AlertRow {
  readonly kind: 'alert';
  readonly alert: AlertKind;
  readonly service: string;
  /** People waiting to each window, rounded up; or whole minutes the longest has waited. */
  readonly value: number;
  /** Limit of the hall it is over, in the same unit. */
  readonly limit: number;
  /** Since when it holds for those who wait now. */
  readonly since: number;
  /** Principal who has seen it, e.g. `manager:chen`, or ''. */
  readonly acknowledgedBy: string;
  readonly acknowledgedAt: number;
}

/** @see AlertRow */
export const alertRowSchema = closed(
  {
    kind: Type.Literal('alert'),
    alert: Type.Enum(alertKinds),
    service: idField,
    value: countField,
    limit: Type.Number({ minimum: 0 }),
    since: instantField,
    acknowledgedBy: principalField,
    acknowledgedAt: instantField,
  },
  { title: 'AlertRow' },
);
