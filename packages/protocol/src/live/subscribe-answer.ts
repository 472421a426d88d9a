import Type from 'typebox';
import type { Static } from 'typebox';
import { problemSchema } from '../answers/problem.ts';
import { closed } from '../schema/closed.ts';
import { cursorSchema } from '../schema/cursor.ts';
import { roomField } from '../schema/room.ts';
import type { DeepReadonly } from '../types.ts';

/** Acknowledges `subscribe`: the room the view's messages will name and its cursor now, or a problem. */
export const subscribeAnswerSchema = Type.Union(
  [
    closed({ ok: Type.Literal(true), room: roomField, cursor: cursorSchema }),
    closed({ ok: Type.Literal(false), problem: problemSchema }),
  ],
  { title: 'SubscribeAnswer' },
);
/** @see subscribeAnswerSchema */
export type SubscribeAnswer = DeepReadonly<Static<typeof subscribeAnswerSchema>>;
