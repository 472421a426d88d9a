import type { Static } from 'typebox';
import { closed } from '../schema/closed.ts';
import { roomField } from '../schema/room.ts';
import type { DeepReadonly } from '../types.ts';

/** Up: `unsubscribe` lets a room go. A room that is not followed is no error. */
export const unsubscribeSchema = closed({ room: roomField }, { title: 'Unsubscribe' });
/** @see unsubscribeSchema */
export type Unsubscribe = DeepReadonly<Static<typeof unsubscribeSchema>>;
