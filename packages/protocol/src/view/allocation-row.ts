import { allocationModes, type AllocationMode, type AllocationRules, type Choice } from '@hallkit/core';
import Type from 'typebox';
import { wireLimits } from '../limits.ts';
import { choiceField } from '../schema/fields.ts';
import { closed } from '../schema/closed.ts';

/** `allocation:` in manager: what becomes of advice, what it keeps to, and what can be put into force at a press. */
export interface AllocationRow {
  readonly kind: 'allocation';
  /** In force now. */
  readonly mode: AllocationMode;
  /** The hall file's, which holds again when the day ends. */
  readonly fileMode: AllocationMode;
  readonly rules: AllocationRules;
  readonly presets: readonly Choice[];
}

const ruleField = Type.Number({ minimum: 0 });

/** @see AllocationRow */
export const allocationRowSchema = closed(
  {
    kind: Type.Literal('allocation'),
    mode: Type.Enum(allocationModes),
    fileMode: Type.Enum(allocationModes),
    rules: closed({
      restMinutes: ruleField,
      gainMinutes: ruleField,
      ownNeed: ruleField,
      lookBackMinutes: ruleField,
      lookAheadMinutes: ruleField,
    }),
    presets: Type.Array(choiceField, { maxItems: wireLimits.choicesMax }),
  },
  { title: 'AllocationRow' },
);
