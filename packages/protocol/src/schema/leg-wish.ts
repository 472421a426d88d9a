import Type from 'typebox';
import { closed } from './closed.ts';
import { idField } from './fields.ts';

/** What names a wished leg: a service, or a catalogue item that leads to one. */
export const legWishFields = { service: Type.Optional(idField), item: Type.Optional(idField) };

/** A wished leg of a ticket. */
export const legWishSchema = closed(legWishFields, { minProperties: 1, title: 'LegWish' });
