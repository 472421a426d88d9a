import Type from 'typebox';
import { closed } from '../schema/closed.ts';
import { noteField } from '../schema/fields.ts';
import { defineAction } from './define-action.ts';
import { counterRoles } from './roles.ts';

/** `POST /v1/halls/:hall/windows/:window/park-ticket` */
export const parkTicketAction = defineAction('park-ticket', {
  summary: 'Sets the visitor aside, to fill a form for instance, while the window goes on.',
  roles: counterRoles,
  body: closed({ note: Type.Optional(noteField) }),
});
