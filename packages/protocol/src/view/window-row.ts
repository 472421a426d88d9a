import { windowStatuses } from '@hallkit/core';
import type { Texts, WindowStatus } from '@hallkit/core';
import Type from 'typebox';
import { wireLimits } from '../limits.ts';
import { closed } from '../schema/closed.ts';
import { idField, instantField, nameField, textsField, ticketNumberField } from '../schema/fields.ts';

/** `window:<id>` in screen, window, manager, counter, ticket: what everybody may see. */
export interface WindowRow {
  readonly kind: 'window';
  readonly id: string;
  readonly number: number;
  readonly name: Texts | null;
  readonly zone: string;
  readonly comprehensive: boolean;
  readonly tags: readonly string[];
  readonly accessible: boolean;
  readonly status: WindowStatus;
  readonly since: number;
  readonly pauseReason: string;
  readonly services: readonly string[];
  readonly attended: boolean;
  /** Number called to or served at it, or ''. */
  readonly current: string;
  readonly serving: boolean;
  readonly calledAt: number;
}

/** @see WindowRow */
export const windowRowSchema = closed(
  {
    kind: Type.Literal('window'),
    id: idField,
    number: Type.Integer({ minimum: 0 }),
    name: Type.Union([textsField, Type.Null()]),
    zone: idField,
    comprehensive: Type.Boolean(),
    tags: Type.Array(nameField, { maxItems: wireLimits.choicesMax }),
    accessible: Type.Boolean(),
    status: Type.Enum(windowStatuses),
    since: instantField,
    pauseReason: Type.String({ maxLength: wireLimits.reasonLengthMax }),
    services: Type.Array(idField, { maxItems: wireLimits.servicesMax }),
    attended: Type.Boolean(),
    current: ticketNumberField,
    serving: Type.Boolean(),
    calledAt: instantField,
  },
  { title: 'WindowRow' },
);
