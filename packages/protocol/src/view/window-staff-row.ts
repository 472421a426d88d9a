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
  /** What it serves by the hall file. */
  readonly own: readonly string[];
  /** Live allocation in force, or null. */
  readonly overlay: {
    readonly services: readonly string[];
    readonly pinned: boolean;
    /** Instant it ends, 0 = with the day (or never, when pinned). */
    readonly until: number;
    readonly since: number;
    readonly reason: string;
    /** Principal who changed it, e.g. `manager:chen`; `system:server` in auto mode. */
    readonly by: string;
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
    own: Type.Array(idField, { maxItems: wireLimits.servicesMax }),
    overlay: Type.Union([
      closed({
        services: Type.Array(idField, { maxItems: wireLimits.servicesMax }),
        pinned: Type.Boolean(),
        until: instantField,
        since: instantField,
        reason: Type.String({ maxLength: wireLimits.reasonLengthMax }),
        by: principalField,
      }),
      Type.Null(),
    ]),
    qualified: Type.Array(idField, { maxItems: wireLimits.servicesMax }),
  },
  { title: 'WindowStaffRow' },
);
