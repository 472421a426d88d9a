import Type from 'typebox';
import type { Static } from 'typebox';
import { wireLimits } from '../limits.ts';
import { closed } from '../schema/closed.ts';
import { countField, durationField, idField, instantField } from '../schema/fields.ts';
import type { DeepReadonly } from '../types.ts';

/** Windows to try something at, on top of a preset where one is named. What is left out of a window stays as it is. */
export const whatIfRequestSchema = closed(
  {
    preset: Type.Optional(idField),
    windows: Type.Optional(
      Type.Array(
        closed({
          window: idField,
          services: Type.Optional(
            Type.Array(Type.Union([idField, Type.Literal('*')]), { maxItems: wireLimits.servicesMax }),
          ),
          status: Type.Optional(Type.Enum(['open', 'closed'])),
        }),
        { maxItems: wireLimits.ticketWindowsMax },
      ),
    ),
  },
  { title: 'WhatIfRequest' },
);
/** @see whatIfRequestSchema */
export type WhatIfRequest = DeepReadonly<Static<typeof whatIfRequestSchema>>;

/** How those who wait now fare as things are and with the change; waits count from their beginning. */
const outlookFields = {
  waiting: countField,
  meanWaitMsBefore: durationField,
  meanWaitMsAfter: durationField,
  longestMsBefore: durationField,
  longestMsAfter: durationField,
  unservedBefore: countField,
  unservedAfter: countField,
};

/** What the change would do to those who wait at this instant; who is still to come is not foreseen. */
export const whatIfAnswerSchema = closed(
  {
    at: instantField,
    services: Type.Array(closed({ service: idField, ...outlookFields }), {
      maxItems: wireLimits.servicesMax,
    }),
    overall: closed(outlookFields),
  },
  { title: 'WhatIfAnswer' },
);
/** @see whatIfAnswerSchema */
export type WhatIfAnswer = DeepReadonly<Static<typeof whatIfAnswerSchema>>;
