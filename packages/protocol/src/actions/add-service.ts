import { closed } from '../schema/closed.ts';
import { legWishFields } from '../schema/leg-wish.ts';
import { defineAction } from './define-action.ts';
import { counterRoles } from './roles.ts';

/** `POST /v1/halls/:hall/windows/:window/add-service` */
export const addServiceAction = defineAction('add-service', {
  summary: 'Adds a service to the ticket at the window.',
  roles: counterRoles,
  body: closed(legWishFields, { minProperties: 1 }),
});
