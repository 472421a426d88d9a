import Type from 'typebox';
import type { Static } from 'typebox';
import { consoleField } from '../schema/fields.ts';
import { commandIdField } from '../schema/command-id.ts';
import type { DeepReadonly } from '../types.ts';

/**
 * Headers of every command, in lower case as Node gives them. `not-after` is an instant on the server's clock, ms as
 * decimal digits; a command decided later is refused with `command_expired`. `console` is a counter's only.
 */
export const commandHeadersSchema = Type.Object(
  {
    'idempotency-key': commandIdField,
    'not-after': Type.Optional(Type.String({ pattern: '^[0-9]{1,15}$', maxLength: 15 })),
    console: Type.Optional(consoleField),
  },
  { title: 'CommandHeaders' },
);
/** @see commandHeadersSchema */
export type CommandHeaders = DeepReadonly<Static<typeof commandHeadersSchema>>;
