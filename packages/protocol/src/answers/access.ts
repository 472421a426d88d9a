import type { Static } from 'typebox';
import { closed } from '../schema/closed.ts';
import { instantField, tokenField } from '../schema/fields.ts';
import type { DeepReadonly } from '../types.ts';

/** What every answer with an access token says: the token and when it ends, ms. */
export const accessFields = { accessToken: tokenField, expiresAt: instantField };

/** An access token. It is sent in the Authorization header and the socket's handshake, never in a URL or cookie. */
export const accessSchema = closed(accessFields, { title: 'Access' });
/** @see accessSchema */
export type Access = DeepReadonly<Static<typeof accessSchema>>;
