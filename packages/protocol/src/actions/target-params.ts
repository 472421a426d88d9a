import Type from 'typebox';
import { closed } from '../schema/closed.ts';
import { idField } from '../schema/fields.ts';
import type { ActionTarget } from './routes.ts';

/** What the path says besides the hall, by what an action is about. */
export const targetParams = {
  hall: closed({}),
  ticket: closed({ ticket: Type.Integer({ minimum: 1 }) }),
  window: closed({ window: idField }),
  service: closed({ service: idField }),
  allocation: closed({}),
  day: closed({}),
} as const satisfies Record<ActionTarget, unknown>;
