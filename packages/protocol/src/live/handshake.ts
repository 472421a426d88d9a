import Type from 'typebox';
import type { Static } from 'typebox';
import { closed } from '../schema/closed.ts';
import { tokenField } from '../schema/fields.ts';
import { wireLimits } from '../limits.ts';
import type { DeepReadonly } from '../types.ts';

/**
 * `auth` of the socket's handshake. A counter's `console` keeps its window attended while it is connected. A handshake
 * of another protocol version is refused with `protocol_version`.
 */
export const handshakeSchema = closed(
  {
    token: tokenField,
    protocol: Type.Integer({ minimum: 1, maximum: 1_000_000 }),
    console: Type.Optional(Type.String({ minLength: 1, maxLength: wireLimits.principalLengthMax })),
  },
  { title: 'Handshake' },
);
/** @see handshakeSchema */
export type Handshake = DeepReadonly<Static<typeof handshakeSchema>>;
