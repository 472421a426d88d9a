import Type from 'typebox';
import { wireLimits } from '../limits.ts';
import { closed } from '../schema/closed.ts';
import { idField, instantField, reasonField } from '../schema/fields.ts';
import { defineAction } from './define-action.ts';
import { managingRoles } from './roles.ts';

/** `POST /v1/halls/:hall/windows/:window/change-window-services` */
export const changeWindowServicesAction = defineAction('change-window-services', {
  summary:
    'Changes what a window serves from now on: the full set, `*` for all, empty for the hall file’s own.',
  roles: managingRoles,
  body: closed({
    services: Type.Array(Type.Union([idField, Type.Literal('*')]), { maxItems: wireLimits.servicesMax }),
    pinned: Type.Optional(Type.Boolean()),
    until: Type.Optional(instantField),
    reason: reasonField,
  }),
});
