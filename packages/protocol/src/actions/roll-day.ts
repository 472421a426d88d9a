import { defineAction, emptyBody } from './define-action.ts';

const rollDayRoles = ['system', 'manager'] as const;

/** `POST /v1/halls/:hall/day/roll-day` */
export const rollDayAction = defineAction('roll-day', {
  summary: 'Opens the new service day when the date has moved on.',
  roles: rollDayRoles,
  body: emptyBody,
});
