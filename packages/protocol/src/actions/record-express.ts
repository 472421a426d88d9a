import { outcomes } from '@hallkit/core';
import Type from 'typebox';
import { closed } from '../schema/closed.ts';
import { durationField, noteField, reasonField } from '../schema/fields.ts';
import { legWishFields } from '../schema/leg-wish.ts';
import { defineAction } from './define-action.ts';
import { counterRoles } from './roles.ts';

/** `POST /v1/halls/:hall/windows/:window/record-express` */
export const recordExpressAction = defineAction('record-express', {
  summary: 'Records a service done without a wait (express desk).',
  roles: counterRoles,
  body: closed({
    ...legWishFields,
    outcome: Type.Enum(outcomes),
    reason: Type.Optional(reasonField),
    note: Type.Optional(noteField),
    serviceMs: Type.Optional(durationField),
  }),
});
