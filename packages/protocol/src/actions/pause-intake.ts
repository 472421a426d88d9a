import { closed } from '../schema/closed.ts';
import { reasonField } from '../schema/fields.ts';
import { defineAction } from './define-action.ts';
import { intakeRoles } from './roles.ts';

/** `POST /v1/halls/:hall/services/:service/pause-intake` */
export const pauseIntakeAction = defineAction('pause-intake', {
  summary: 'Stops numbers for a service; a department may do so for its own services.',
  roles: intakeRoles,
  body: closed({ reason: reasonField }),
});
