import { allocationModes } from '@hallkit/core';
import Type from 'typebox';
import { closed } from '../schema/closed.ts';
import { defineAction } from './define-action.ts';
import { managingRoles } from './roles.ts';

/** `POST /v1/halls/:hall/allocation/set-allocation-mode` */
export const setAllocationModeAction = defineAction('set-allocation-mode', {
  summary: 'Sets what becomes of allocation advice until the day ends: not asked, shown, or applied.',
  roles: managingRoles,
  body: closed({ mode: Type.Enum(allocationModes) }),
});
