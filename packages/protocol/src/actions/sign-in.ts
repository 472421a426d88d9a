import { defineAction, emptyBody } from './define-action.ts';
import { counterRoles } from './roles.ts';

/** `POST /v1/halls/:hall/windows/:window/sign-in` */
export const signInAction = defineAction('sign-in', {
  summary: 'Signs the clerk in at a window, or moves the window to this console.',
  roles: counterRoles,
  body: emptyBody,
});
