import { transferPositions } from '@hallkit/core';
import Type from 'typebox';
import { closed } from '../schema/closed.ts';
import { idField, noteField } from '../schema/fields.ts';
import { defineAction } from './define-action.ts';
import { counterRoles } from './roles.ts';

/** `POST /v1/halls/:hall/windows/:window/transfer-ticket` */
export const transferTicketAction = defineAction('transfer-ticket', {
  summary: 'Sends the visitor on to a service or to a window; the number stays.',
  roles: counterRoles,
  body: closed({
    toService: Type.Optional(idField),
    toWindow: Type.Optional(idField),
    position: Type.Enum(transferPositions),
    note: Type.Optional(noteField),
  }),
});
