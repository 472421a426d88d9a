import Type from 'typebox';
import { closed } from '../schema/closed.ts';
import { countField, durationField, idField, timeOfDayField } from '../schema/fields.ts';

/** `service-figures:<id>` in manager: today's figures. */
export interface ServiceFiguresRow {
  readonly kind: 'service-figures';
  readonly id: string;
  readonly taken: number;
  readonly called: number;
  readonly waitMs: number;
  readonly waitBins: readonly number[];
  readonly served: number;
  readonly serviceMs: number;
  readonly missed: number;
  readonly cancelled: number;
  readonly express: number;
  readonly quota: number;
  readonly lastTicketTime: string;
}

/** @see ServiceFiguresRow */
export const serviceFiguresRowSchema = closed(
  {
    kind: Type.Literal('service-figures'),
    id: idField,
    taken: countField,
    called: countField,
    waitMs: durationField,
    waitBins: Type.Array(countField, { maxItems: 50 }),
    served: countField,
    serviceMs: durationField,
    missed: countField,
    cancelled: countField,
    express: countField,
    quota: countField,
    lastTicketTime: timeOfDayField,
  },
  { title: 'ServiceFiguresRow' },
);
