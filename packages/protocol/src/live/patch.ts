import Type from 'typebox';
import { wireLimits } from '../limits.ts';
import { closed } from '../schema/closed.ts';
import { cursorSchema } from '../schema/cursor.ts';
import { roomField } from '../schema/room.ts';
import { rowKeyField, rowsSchema } from '../view/rows-schema.ts';
import type { Cursor } from '../view/cursor.ts';
import type { ViewRow } from '../view/rows.ts';

/**
 * Down: `patch` changes a view from `prev` to `cursor`: rows to set whole, keys to remove. A client that does not hold
 * `prev` has a gap: it drops the patch and subscribes again without a cursor.
 */
export const patchSchema = closed(
  {
    room: roomField,
    prev: cursorSchema,
    cursor: cursorSchema,
    set: rowsSchema,
    remove: Type.Array(rowKeyField, { maxItems: wireLimits.viewRowsMax }),
  },
  { title: 'ViewPatch' },
);

/** @see patchSchema */
export interface ViewPatch {
  readonly room: string;
  readonly prev: Cursor;
  readonly cursor: Cursor;
  readonly set: Readonly<Record<string, ViewRow>>;
  readonly remove: readonly string[];
}
