import { defineAction, emptyBody } from './define-action.ts';
import { counterRoles } from './roles.ts';

/** `POST /v1/halls/:hall/windows/:window/close-window` */
export const closeWindowAction = defineAction('close-window', {
  summary: 'Closes a window.',
  roles: counterRoles,
  body: emptyBody,
});
