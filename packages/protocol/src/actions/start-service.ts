import { defineAction, emptyBody } from './define-action.ts';
import { counterRoles } from './roles.ts';

/** `POST /v1/halls/:hall/windows/:window/start-service` */
export const startServiceAction = defineAction('start-service', {
  summary: 'The visitor has come: the service record begins.',
  roles: counterRoles,
  body: emptyBody,
});
