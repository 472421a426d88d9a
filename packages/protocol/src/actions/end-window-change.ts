import { defineAction, emptyBody } from './define-action.ts';
import { managingRoles } from './roles.ts';

const endChangeRoles = ['system', ...managingRoles] as const;

/** `POST /v1/halls/:hall/windows/:window/end-window-change` */
export const endWindowChangeAction = defineAction('end-window-change', {
  summary: 'Ends a time-boxed change of a window once it is due.',
  roles: endChangeRoles,
  body: emptyBody,
});
