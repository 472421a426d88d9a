import Type from 'typebox';
import { closed } from '../schema/closed.ts';
import { countField, idField, instantField, languageField, ticketNumberField } from '../schema/fields.ts';

/** `call:<seq>` in screen and window: one announcement. The key is the seq of its call or recall. */
export interface CallRow {
  readonly kind: 'call';
  readonly seq: number;
  readonly at: number;
  readonly number: string;
  readonly service: string;
  /** Zone where the service waits. */
  readonly zone: string;
  readonly window: string;
  readonly windowNumber: number;
  readonly windowZone: string;
  readonly floor: number;
  /** 0 = call, 1… = recalls. */
  readonly time: number;
  readonly language: string;
  /** True while the visitor has not been answered at the window. */
  readonly open: boolean;
}

/** @see CallRow */
export const callRowSchema = closed(
  {
    kind: Type.Literal('call'),
    seq: countField,
    at: instantField,
    number: ticketNumberField,
    service: idField,
    zone: idField,
    window: idField,
    windowNumber: countField,
    windowZone: idField,
    floor: Type.Integer(),
    time: countField,
    language: languageField,
    open: Type.Boolean(),
  },
  { title: 'CallRow' },
);
