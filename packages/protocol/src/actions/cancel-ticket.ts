import Type from 'typebox';
import { wireLimits } from '../limits.ts';
import { closed } from '../schema/closed.ts';
import { reasonField } from '../schema/fields.ts';
import { defineAction } from './define-action.ts';
import { floorRoles } from './roles.ts';

const cancelRoles = ['visitor', ...floorRoles] as const;
const leaveCodePattern = `^[0-9]{${wireLimits.leaveCodeDigits}}$`;

/** `POST /v1/halls/:hall/tickets/:ticket/cancel-ticket` */
export const cancelTicketAction = defineAction('cancel-ticket', {
  summary: 'Gives a place up; a visitor may do so for the own ticket, with the code printed beside the QR.',
  roles: cancelRoles,
  body: closed({
    reason: reasonField,
    leaveCode: Type.Optional(
      Type.String({ pattern: leaveCodePattern, maxLength: wireLimits.leaveCodeDigits }),
    ),
  }),
});
