import { defineAction, emptyBody } from './define-action.ts';
import { counterRoles } from './roles.ts';

/** `POST /v1/halls/:hall/windows/:window/call-next` */
export const callNextAction = defineAction('call-next', {
  summary: 'Calls the ticket the hall’s policy chooses for this window.',
  roles: counterRoles,
  body: emptyBody,
});
