import Type from 'typebox';
import { closed } from '../schema/closed.ts';
import { cursorSchema } from '../schema/cursor.ts';
import { idField } from '../schema/fields.ts';
import type { Cursor } from '../view/cursor.ts';
import type { ViewName, ViewParams } from '../view/view-params.ts';
import { viewNames, views } from '../views.ts';

const variants = viewNames.map((view) =>
  closed({
    hall: idField,
    view: Type.Literal(view),
    params: views[view].params,
    cursor: Type.Optional(cursorSchema),
  }),
);

/**
 * Up: `subscribe` asks for a view and is acknowledged by `SubscribeAnswer`. When `cursor` is the room's own, no
 * snapshot follows and patches go on from there; otherwise a snapshot comes after the acknowledgement.
 */
export const subscribeSchema = Type.Unsafe<Subscribe>(Type.Union(variants, { title: 'Subscribe' }));

/** @see subscribeSchema */
export type Subscribe = {
  [V in ViewName]: {
    readonly hall: string;
    readonly view: V;
    readonly params: ViewParams[V];
    readonly cursor?: Cursor;
  };
}[ViewName];
