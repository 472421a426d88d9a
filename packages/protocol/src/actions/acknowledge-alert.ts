import { alertKinds } from '@hallkit/core';
import Type from 'typebox';
import { closed } from '../schema/closed.ts';
import { defineAction } from './define-action.ts';
import { managingRoles } from './roles.ts';

/** `POST /v1/halls/:hall/services/:service/acknowledge-alert` */
export const acknowledgeAlertAction = defineAction('acknowledge-alert', {
  summary: 'Says that an alert of a service has been seen; forgotten when the alert ends.',
  roles: managingRoles,
  body: closed({ alert: Type.Enum(alertKinds) }),
});
