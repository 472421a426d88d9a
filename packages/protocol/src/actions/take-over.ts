import { defineAction, emptyBody } from './define-action.ts';
import { counterRoles } from './roles.ts';

/** `POST /v1/halls/:hall/windows/:window/take-over` */
export const takeOverAction = defineAction('take-over', {
  summary: 'A named substitute takes a window over with its services and its visitor (A/B post).',
  roles: counterRoles,
  body: emptyBody,
});
