import { defineAction, emptyBody } from './define-action.ts';
import { managingRoles } from './roles.ts';

/** `POST /v1/halls/:hall/day/open-day` */
export const openDayAction = defineAction('open-day', {
  summary: 'Takes numbers again on a day that was closed.',
  roles: managingRoles,
  body: emptyBody,
});
