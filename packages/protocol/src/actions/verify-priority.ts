import { verifications } from '@hallkit/core';
import Type from 'typebox';
import { closed } from '../schema/closed.ts';
import { idField } from '../schema/fields.ts';
import { defineAction } from './define-action.ts';
import { floorRoles } from './roles.ts';

/** `POST /v1/halls/:hall/tickets/:ticket/verify-priority` */
export const verifyPriorityAction = defineAction('verify-priority', {
  summary: 'Verifies a priority class: who did and how is kept in the log.',
  roles: floorRoles,
  body: closed({ priority: idField, how: Type.Enum(verifications) }),
});
