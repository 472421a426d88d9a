import { defineAction, emptyBody } from './define-action.ts';
import { managingRoles } from './roles.ts';

/** `POST /v1/halls/:hall/windows/:window/give-back` */
export const giveBackAction = defineAction('give-back', {
  summary: 'Gives the called ticket of a window whose console is silent back to its queue.',
  roles: managingRoles,
  body: emptyBody,
});
