import { closed } from '../schema/closed.ts';
import { timeOfDayField } from '../schema/fields.ts';
import { defineAction } from './define-action.ts';
import { intakeRoles } from './roles.ts';

/** `POST /v1/halls/:hall/services/:service/set-last-ticket-time` */
export const setLastTicketTimeAction = defineAction('set-last-ticket-time', {
  summary: 'Sets the local time of the last number of a service; empty lifts it.',
  roles: intakeRoles,
  body: closed({ time: timeOfDayField }),
});
