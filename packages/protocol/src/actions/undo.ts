import { defineAction, emptyBody } from './define-action.ts';
import { counterRoles } from './roles.ts';

/** `POST /v1/halls/:hall/windows/:window/undo` */
export const undoAction = defineAction('undo', {
  summary: 'Takes the clerk’s own last action back within seconds.',
  roles: counterRoles,
  body: emptyBody,
});
