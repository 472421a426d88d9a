import { closed } from '../schema/closed.ts';
import { countField, durationField } from '../schema/fields.ts';

/** The wait told to the visitor when the number was issued. */
export const toldSchema = closed(
  { ahead: countField, p50Ms: durationField, p90Ms: durationField },
  { title: 'Told' },
);
