import Type from 'typebox';
import { closed } from '../schema/closed.ts';
import { errorCodes } from '../errors.ts';
import type { Problem } from '../errors.ts';

/** `application/problem+json` (RFC 9457) with HallKit's `code`, `params` and `retryable`. */
export const problemSchema = Type.Unsafe<Problem>(
  closed(
    {
      type: Type.String({ maxLength: 200 }),
      title: Type.String({ maxLength: 200 }),
      status: Type.Integer({ minimum: 400, maximum: 599 }),
      code: Type.Enum([...errorCodes]),
      detail: Type.String({ maxLength: 2000 }),
      params: Type.Record(
        Type.String({ maxLength: 60 }),
        Type.Union([Type.String({ maxLength: 500 }), Type.Number()]),
        { maxProperties: 20 },
      ),
      retryable: Type.Boolean(),
    },
    { title: 'Problem' },
  ),
);
