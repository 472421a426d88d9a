import { defineAction, emptyBody } from './define-action.ts';
import { intakeRoles } from './roles.ts';

/** `POST /v1/halls/:hall/services/:service/resume-intake` */
export const resumeIntakeAction = defineAction('resume-intake', {
  summary: 'Gives numbers for a service again.',
  roles: intakeRoles,
  body: emptyBody,
});
