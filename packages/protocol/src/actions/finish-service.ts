import { outcomes } from '@hallkit/core';
import Type from 'typebox';
import { closed } from '../schema/closed.ts';
import { noteField, reasonField } from '../schema/fields.ts';
import { defineAction } from './define-action.ts';
import { counterRoles } from './roles.ts';

/** `POST /v1/halls/:hall/windows/:window/finish-service` */
export const finishServiceAction = defineAction('finish-service', {
  summary: 'Ends the service record with an outcome; the ticket ends or goes on to its next leg.',
  roles: counterRoles,
  body: closed({
    outcome: Type.Enum(outcomes),
    reason: Type.Optional(reasonField),
    note: Type.Optional(noteField),
  }),
});
