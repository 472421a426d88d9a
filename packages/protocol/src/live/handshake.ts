import Type from 'typebox';
import type { Static } from 'typebox';
import { closed } from '../schema/closed.ts';
import { consoleField, tokenField } from '../schema/fields.ts';
import type { DeepReadonly } from '../types.ts';

/**
 * `auth` of the socket's handshake. A counter's `console` keeps its window attended while it is connected. A handshake
 * of another protocol version is refused with `protocol_version`.
 */
export const handshakeSchema = closed(
  {
    token: tokenField,
    protocol: Type.Integer({ minimum: 1, maximum: 1_000_000 }),
    console: Type.Optional(consoleField),
  },
  { title: 'Handshake' },
);
/** @see handshakeSchema */
export type Handshake = DeepReadonly<Static<typeof handshakeSchema>>;
