import { defineAction, emptyBody } from './define-action.ts';
import { counterRoles } from './roles.ts';

/** `POST /v1/halls/:hall/windows/:window/open-window` */
export const openWindowAction = defineAction('open-window', {
  summary: 'Opens a window.',
  roles: counterRoles,
  body: emptyBody,
});
