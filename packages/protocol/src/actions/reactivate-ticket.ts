import { defineAction, emptyBody } from './define-action.ts';
import { floorRoles } from './roles.ts';

/** `POST /v1/halls/:hall/tickets/:ticket/reactivate-ticket` */
export const reactivateTicketAction = defineAction('reactivate-ticket', {
  summary: 'Puts a ticket that missed its call back into its queue.',
  roles: floorRoles,
  body: emptyBody,
});
