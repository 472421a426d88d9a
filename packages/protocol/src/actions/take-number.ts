import { channels } from '@hallkit/core';
import Type from 'typebox';
import { wireLimits } from '../limits.ts';
import { closed } from '../schema/closed.ts';
import { idField, languageField } from '../schema/fields.ts';
import { legWishSchema } from '../schema/leg-wish.ts';
import { defineAction } from './define-action.ts';
import { issuingRoles } from './roles.ts';

/** A visitor's own data. It goes to the vault and is never in the log; the ID number is kept as a keyed hash. */
export const visitorSchema = closed(
  {
    name: Type.Optional(Type.String({ maxLength: 60 })),
    phone: Type.Optional(Type.String({ pattern: '^[0-9+() -]{3,30}$', maxLength: 30 })),
    idNumber: Type.Optional(Type.String({ pattern: '^[0-9A-Za-z-]{4,30}$', maxLength: 30 })),
  },
  { title: 'Visitor' },
);

/** `POST /v1/halls/:hall/tickets/take-number` */
export const takeNumberAction = defineAction('take-number', {
  summary: 'Takes a number for one or several services; answers with the receipt.',
  roles: issuingRoles,
  body: closed({
    legs: Type.Array(legWishSchema, { minItems: 1, maxItems: wireLimits.legsMax }),
    priority: Type.Optional(idField),
    channel: Type.Enum(channels),
    language: Type.Optional(languageField),
    visitor: Type.Optional(visitorSchema),
  }),
});
