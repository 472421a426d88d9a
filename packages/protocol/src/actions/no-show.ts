import { defineAction, emptyBody } from './define-action.ts';
import { counterRoles } from './roles.ts';

/** `POST /v1/halls/:hall/windows/:window/no-show` */
export const noShowAction = defineAction('no-show', {
  summary: 'The visitor did not come: the hall’s no-show rule says what becomes of the ticket.',
  roles: counterRoles,
  body: emptyBody,
});
