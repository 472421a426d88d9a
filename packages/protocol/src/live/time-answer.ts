import type { Static } from 'typebox';
import { closed } from '../schema/closed.ts';
import { instantField } from '../schema/fields.ts';
import type { DeepReadonly } from '../types.ts';

/** Acknowledges `time`: the server's instant when it answered. */
export const timeAnswerSchema = closed({ at: instantField }, { title: 'TimeAnswer' });
/** @see timeAnswerSchema */
export type TimeAnswer = DeepReadonly<Static<typeof timeAnswerSchema>>;
