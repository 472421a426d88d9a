import Type from 'typebox';
import { wireLimits } from '../limits.ts';
import { closed } from '../schema/closed.ts';
import { defineAction } from './define-action.ts';
import { counterRoles } from './roles.ts';

const numberField = Type.String({ minLength: 1, maxLength: wireLimits.ticketNumberLengthMax });

/** `POST /v1/halls/:hall/windows/:window/call-number` */
export const callNumberAction = defineAction('call-number', {
  summary: 'Calls one waiting ticket by its number.',
  roles: counterRoles,
  body: closed({ number: numberField }),
});
