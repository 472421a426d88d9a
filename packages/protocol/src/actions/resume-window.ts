import { defineAction, emptyBody } from './define-action.ts';
import { counterRoles } from './roles.ts';

/** `POST /v1/halls/:hall/windows/:window/resume-window` */
export const resumeWindowAction = defineAction('resume-window', {
  summary: 'Opens a paused window again.',
  roles: counterRoles,
  body: emptyBody,
});
