import Type from 'typebox';
import type { Static } from 'typebox';
import { problemSchema } from '../answers/problem.ts';
import { closed } from '../schema/closed.ts';
import { instantField } from '../schema/fields.ts';
import type { DeepReadonly } from '../types.ts';

/** Acknowledges `renew`: until when the socket is good now, or a problem. */
export const renewAnswerSchema = Type.Union(
  [
    closed({ ok: Type.Literal(true), expiresAt: instantField }),
    closed({ ok: Type.Literal(false), problem: problemSchema }),
  ],
  { title: 'RenewAnswer' },
);
/** @see renewAnswerSchema */
export type RenewAnswer = DeepReadonly<Static<typeof renewAnswerSchema>>;
