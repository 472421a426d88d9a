import { closed } from '../schema/closed.ts';
import { idField } from '../schema/fields.ts';
import { defineAction } from './define-action.ts';
import { floorRoles } from './roles.ts';

/** `POST /v1/halls/:hall/tickets/:ticket/claim-priority` */
export const claimPriorityAction = defineAction('claim-priority', {
  summary: 'Notes a priority class the visitor claims; it may still have to be verified.',
  roles: floorRoles,
  body: closed({ priority: idField }),
});
