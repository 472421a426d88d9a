import { defineAction, emptyBody } from './define-action.ts';
import { managingRoles } from './roles.ts';

/** `POST /v1/halls/:hall/day/close-day` */
export const closeDayAction = defineAction('close-day', {
  summary: 'Stops numbers for today; those who hold one are still served.',
  roles: managingRoles,
  body: emptyBody,
});
