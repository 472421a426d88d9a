import Type from 'typebox';
import { closed } from '../schema/closed.ts';
import { defineAction } from './define-action.ts';
import { intakeRoles } from './roles.ts';

/** `POST /v1/halls/:hall/services/:service/set-quota` */
export const setQuotaAction = defineAction('set-quota', {
  summary: 'Bounds today’s numbers of a service; 0 lifts the bound.',
  roles: intakeRoles,
  body: closed({ quota: Type.Integer({ minimum: 0, maximum: 99_999 }) }),
});
