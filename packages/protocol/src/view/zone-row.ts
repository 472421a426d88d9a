import type { Texts } from '@hallkit/core';
import Type from 'typebox';
import { closed } from '../schema/closed.ts';
import { idField, textsField } from '../schema/fields.ts';

/** `zone:<id>`. */
export interface ZoneRow {
  readonly kind: 'zone';
  readonly id: string;
  readonly name: Texts;
  readonly floor: number;
}

/** @see ZoneRow */
export const zoneRowSchema = closed(
  {
    kind: Type.Literal('zone'),
    id: idField,
    name: textsField,
    floor: Type.Integer(),
  },
  { title: 'ZoneRow' },
);
