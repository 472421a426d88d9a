import Type from 'typebox';
import { closed } from '../schema/closed.ts';
import { defineAction } from './define-action.ts';
import { counterRoles } from './roles.ts';

/** `POST /v1/halls/:hall/windows/:window/resume-ticket` */
export const resumeTicketAction = defineAction('resume-ticket', {
  summary: 'Takes a parked ticket up again.',
  roles: counterRoles,
  body: closed({ ticket: Type.Integer({ minimum: 1 }) }),
});
