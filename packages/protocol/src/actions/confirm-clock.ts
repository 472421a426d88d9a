import { defineAction, emptyBody } from './define-action.ts';

const confirmClockRoles = ['administrator'] as const;

/** `POST /v1/halls/:hall/day/confirm-clock` */
export const confirmClockAction = defineAction('confirm-clock', {
  summary: 'Confirms that a leap of the server’s clock is right.',
  roles: confirmClockRoles,
  body: emptyBody,
});
