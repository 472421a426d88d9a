import type { Texts } from '@hallkit/core';
import Type from 'typebox';
import { wireLimits } from '../limits.ts';
import { closed } from '../schema/closed.ts';
import {
  dayField,
  hexField,
  idField,
  instantField,
  languageField,
  nameField,
  textsField,
} from '../schema/fields.ts';

/** `hall:` the one row every view has. */
export interface HallRow {
  readonly kind: 'hall';
  readonly id: string;
  readonly name: Texts;
  readonly timezone: string;
  readonly languages: readonly string[];
  readonly day: string;
  readonly dayStatus: 'open' | 'closed';
  /** Open for new numbers at this instant by hours and day. */
  readonly open: boolean;
  /** Next opening or closing instant by the hours, 0 when always open. */
  readonly nextChangeAt: number;
  /** Hash of the hall file: the catalogue's version. */
  readonly catalogue: string;
  readonly notices: readonly Texts[];
}

/** @see HallRow */
export const hallRowSchema = closed(
  {
    kind: Type.Literal('hall'),
    id: idField,
    name: textsField,
    timezone: nameField,
    languages: Type.Array(languageField, { maxItems: wireLimits.languagesMax }),
    day: dayField,
    dayStatus: Type.Enum(['open', 'closed']),
    open: Type.Boolean(),
    nextChangeAt: instantField,
    catalogue: hexField(64),
    notices: Type.Array(textsField, { maxItems: wireLimits.choicesMax }),
  },
  { title: 'HallRow' },
);
