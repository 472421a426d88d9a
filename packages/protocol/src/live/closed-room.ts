import { problemSchema } from '../answers/problem.ts';
import { closed } from '../schema/closed.ts';
import { roomField } from '../schema/room.ts';
import type { Problem } from '../errors.ts';

/**
 * Down: `closed` says that the server has let a room go for this client, and why. Room `*` means the connection itself:
 * a message was wrong, or the server is about to end it.
 */
export const closedRoomSchema = closed({ room: roomField, problem: problemSchema }, { title: 'ViewClosed' });

/** @see closedRoomSchema */
export interface ViewClosed {
  readonly room: string;
  readonly problem: Problem;
}
