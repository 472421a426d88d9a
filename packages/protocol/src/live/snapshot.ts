import { closed } from '../schema/closed.ts';
import { cursorSchema } from '../schema/cursor.ts';
import { roomField } from '../schema/room.ts';
import { rowsSchema } from '../view/rows-schema.ts';
import type { Cursor } from '../view/cursor.ts';
import type { ViewRow } from '../view/rows.ts';

/** Down: `snapshot` is the whole view. It replaces whatever the client holds. */
export const snapshotSchema = closed(
  { room: roomField, cursor: cursorSchema, rows: rowsSchema },
  { title: 'ViewSnapshot' },
);

/** @see snapshotSchema */
export interface ViewSnapshot {
  readonly room: string;
  readonly cursor: Cursor;
  readonly rows: Readonly<Record<string, ViewRow>>;
}
