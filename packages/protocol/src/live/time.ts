import type { Static } from 'typebox';
import { closed } from '../schema/closed.ts';
import type { DeepReadonly } from '../types.ts';

/** Up: `time` asks for the server's clock; acknowledged by `TimeAnswer`. */
export const timeSchema = closed({}, { title: 'Time' });
/** @see timeSchema */
export type Time = DeepReadonly<Static<typeof timeSchema>>;
