import Type from 'typebox';
import type { Static } from 'typebox';
import { wireLimits } from '../limits.ts';
import { closed } from '../schema/closed.ts';
import { choiceField } from '../schema/fields.ts';
import type { DeepReadonly } from '../types.ts';

/** Every hall this server runs. */
export const hallsSchema = closed(
  { halls: Type.Array(choiceField, { maxItems: wireLimits.hallsMax }) },
  { title: 'Halls' },
);
/** @see hallsSchema */
export type Halls = DeepReadonly<Static<typeof hallsSchema>>;
