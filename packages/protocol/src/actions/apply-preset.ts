import Type from 'typebox';
import { closed } from '../schema/closed.ts';
import { idField, instantField } from '../schema/fields.ts';
import { defineAction } from './define-action.ts';
import { managingRoles } from './roles.ts';

/** `POST /v1/halls/:hall/allocation/apply-preset` */
export const applyPresetAction = defineAction('apply-preset', {
  summary: 'Changes the windows a preset of the hall file names, all or none, for today or until an instant.',
  roles: managingRoles,
  body: closed({ preset: idField, until: Type.Optional(instantField) }),
});
