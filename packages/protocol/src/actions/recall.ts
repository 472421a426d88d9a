import { defineAction, emptyBody } from './define-action.ts';
import { counterRoles } from './roles.ts';

/** `POST /v1/halls/:hall/windows/:window/recall` */
export const recallAction = defineAction('recall', {
  summary: 'Repeats the present call.',
  roles: counterRoles,
  body: emptyBody,
});
