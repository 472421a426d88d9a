import { closed } from '../schema/closed.ts';
import { reasonField } from '../schema/fields.ts';
import { defineAction } from './define-action.ts';
import { counterRoles } from './roles.ts';

/** `POST /v1/halls/:hall/windows/:window/pause-window` */
export const pauseWindowAction = defineAction('pause-window', {
  summary: 'Pauses a window for one of the hall’s reasons.',
  roles: counterRoles,
  body: closed({ reason: reasonField }),
});
