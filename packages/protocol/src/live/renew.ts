import type { Static } from 'typebox';
import { closed } from '../schema/closed.ts';
import { tokenField } from '../schema/fields.ts';
import type { DeepReadonly } from '../types.ts';

/** Up: `renew` gives a fresh access token before the old one ends; acknowledged by `RenewAnswer`. */
export const renewSchema = closed({ token: tokenField }, { title: 'Renew' });
/** @see renewSchema */
export type Renew = DeepReadonly<Static<typeof renewSchema>>;
