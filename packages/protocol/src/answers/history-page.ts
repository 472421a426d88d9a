import Type from 'typebox';
import type { Static } from 'typebox';
import { wireLimits } from '../limits.ts';
import { closed } from '../schema/closed.ts';
import { dayField, instantField } from '../schema/fields.ts';
import type { DeepReadonly } from '../types.ts';

const keyField = Type.String({ maxLength: 200 });

/** One page of a day's tickets or service records. `next` is the `after` of the next page, '' at the end. */
export const historyPageSchema = closed(
  {
    rows: Type.Array(
      closed({
        key: keyField,
        day: dayField,
        at: instantField,
        data: Type.Record(Type.String({ maxLength: 60 }), Type.Unknown(), { maxProperties: 60 }),
      }),
      { maxItems: wireLimits.pageRowsMax },
    ),
    next: keyField,
  },
  { title: 'HistoryPage' },
);
/** @see historyPageSchema */
export type HistoryPage = DeepReadonly<Static<typeof historyPageSchema>>;
