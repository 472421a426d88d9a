import { closed } from '../schema/closed.ts';
import { cursorSchema } from '../schema/cursor.ts';
import { instantField } from '../schema/fields.ts';
import { roomField } from '../schema/room.ts';
import type { Cursor } from '../view/cursor.ts';

/**
 * Down: `pulse` comes every 5 s to every room: its head, the server's instant, and when this node last knew the log.
 * A client that holds another cursor than the pulse's has lost a patch.
 */
export const pulseSchema = closed(
  { room: roomField, cursor: cursorSchema, at: instantField, readAt: instantField },
  { title: 'ViewPulse' },
);

/** @see pulseSchema */
export interface ViewPulse {
  readonly room: string;
  readonly cursor: Cursor;
  /** Server instant now, ms. */
  readonly at: number;
  /** When the node last knew the log, ms. */
  readonly readAt: number;
}
