import { outcomes } from '@hallkit/core';
import Type from 'typebox';
import { closed } from '../schema/closed.ts';
import { idField, idOrNoneField } from '../schema/fields.ts';

/** One service on a ticket; `outcome` is '' while its record is open. */
export const legSchema = closed(
  { service: idField, item: idOrNoneField, outcome: Type.Enum([...outcomes, '']) },
  { title: 'Leg' },
);
