import Type from 'typebox';
import { closed } from '../schema/closed.ts';
import { defineAction } from './define-action.ts';
import { issuingRoles } from './roles.ts';

/** `POST /v1/halls/:hall/tickets/:ticket/reprint-ticket` */
export const reprintTicketAction = defineAction('reprint-ticket', {
  summary: 'Prints a ticket again under the same number; `revoke` makes its old link invalid.',
  roles: issuingRoles,
  body: closed({ revoke: Type.Optional(Type.Boolean()) }),
});
