import { actorRoles } from '@hallkit/core';
import Type from 'typebox';
import type { Static } from 'typebox';
import { wireLimits } from '../limits.ts';
import { closed } from '../schema/closed.ts';
import { nameField, principalField, tokenField } from '../schema/fields.ts';
import type { DeepReadonly } from '../types.ts';
import { accessFields } from './access.ts';

/** Log-in of somebody who works in the hall. */
export const loginSchema = closed(
  {
    user: Type.String({ minLength: 1, maxLength: wireLimits.principalLengthMax }),
    password: Type.String({ minLength: 1, maxLength: wireLimits.passwordLengthMax }),
  },
  { title: 'Login' },
);
/** @see loginSchema */
export type Login = DeepReadonly<Static<typeof loginSchema>>;

/** A token that renews a session once. */
export const refreshSchema = closed({ refreshToken: tokenField }, { title: 'Refresh' });
/** @see refreshSchema */
export type Refresh = DeepReadonly<Static<typeof refreshSchema>>;

/** Who logged in, and as what: a role in one hall, or in all of them (`*`). */
export const sessionUserSchema = closed(
  {
    id: principalField,
    name: nameField,
    roles: Type.Array(
      closed({ role: Type.Enum(actorRoles), hall: Type.String({ maxLength: wireLimits.idLengthMax }) }),
      { maxItems: wireLimits.choicesMax },
    ),
  },
  { title: 'SessionUser' },
);
/** @see sessionUserSchema */
export type SessionUser = DeepReadonly<Static<typeof sessionUserSchema>>;

/** A session begun or renewed. The refresh token is good once. */
export const sessionSchema = closed(
  { ...accessFields, refreshToken: tokenField, user: sessionUserSchema },
  { title: 'Session' },
);
/** @see sessionSchema */
export type Session = DeepReadonly<Static<typeof sessionSchema>>;
