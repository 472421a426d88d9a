import Type from 'typebox';
import { closed } from './closed.ts';
import { hexField } from './fields.ts';

/** `(seq, tag)`: a place in one history. `tag` is 16 hex of the chain hash at `seq`. */
export const cursorSchema = closed(
  { seq: Type.Integer({ minimum: 0 }), tag: hexField(16) },
  { title: 'Cursor' },
);
