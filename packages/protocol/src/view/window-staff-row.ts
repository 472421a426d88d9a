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

/** `window-staff:<id>` in manager and counter. */
export interface WindowStaffRow {
  readonly kind: 'window-staff';
  readonly id: string;
  readonly clerk: string;
  readonly console: string;
  readonly ticket: number;
  readonly served: number;
  readonly serviceMs: number;
  readonly missed: number;
  readonly freeSince: number;
  /** Live allocation in force, or null. */
  readonly overlay: {
    readonly services: readonly string[];
    readonly pinned: boolean;
    readonly until: number;
  } | null;
  readonly qualified: readonly string[];
}

/** @see WindowStaffRow */
export const windowStaffRowSchema = closed(
  {
    kind: Type.Literal('window-staff'),
    id: idField,
    clerk: principalField,
    console: principalField,
    ticket: ticketIdField,
    served: countField,
    serviceMs: durationField,
    missed: countField,
    freeSince: instantField,
    overlay: Type.Union([
      closed({
        services: Type.Array(idField, { maxItems: wireLimits.servicesMax }),
        pinned: Type.Boolean(),
        until: instantField,
      }),
      Type.Null(),
    ]),
    qualified: Type.Array(idField, { maxItems: wireLimits.servicesMax }),
  },
  { title: 'WindowStaffRow' },
);
