import Type from 'typebox';
import { closed } from '../schema/closed.ts';

/** Why a ticket was chosen, as a code and its values, so that a console can say it in any language. */
export const reasonSchema = closed(
  {
    code: Type.String({ maxLength: 60 }),
    params: Type.Record(
      Type.String({ maxLength: 60 }),
      Type.Union([Type.String({ maxLength: 500 }), Type.Number()]),
      { maxProperties: 20 },
    ),
  },
  { title: 'Reason' },
);
