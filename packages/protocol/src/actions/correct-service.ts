import { closed } from '../schema/closed.ts';
import { legWishFields } from '../schema/leg-wish.ts';
import { defineAction } from './define-action.ts';
import { floorRoles } from './roles.ts';

/** `POST /v1/halls/:hall/tickets/:ticket/correct-service` */
export const correctServiceAction = defineAction('correct-service', {
  summary: 'Corrects the service of a ticket before its call.',
  roles: floorRoles,
  body: closed(legWishFields, { minProperties: 1 }),
});
