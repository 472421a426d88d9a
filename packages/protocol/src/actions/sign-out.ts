import { defineAction, emptyBody } from './define-action.ts';
import { counterRoles } from './roles.ts';

/** `POST /v1/halls/:hall/windows/:window/sign-out` */
export const signOutAction = defineAction('sign-out', {
  summary: 'Signs the clerk out of a window; it must be empty.',
  roles: counterRoles,
  body: emptyBody,
});
