import type { Texts } from '@hallkit/core';
import Type from 'typebox';
import { wireLimits } from '../limits.ts';

/** Id of the hall file: service, item, window, zone, reason, priority class. */
export const idField = Type.String({ pattern: '^[a-z0-9][a-z0-9-]*$', maxLength: wireLimits.idLengthMax });

/** An id, or '' for none. */
export const idOrNoneField = Type.String({
  pattern: '^([a-z0-9][a-z0-9-]*)?$',
  maxLength: wireLimits.idLengthMax,
});

/** Instant, ms since 1970, server clock; 0 = not yet. */
export const instantField = Type.Integer({ minimum: 0, description: 'ms since 1970; 0 = not yet' });

/** Length of time, ms. */
export const durationField = Type.Integer({ minimum: 0, description: 'ms' });

/** How many of something. */
export const countField = Type.Integer({ minimum: 0 });

/** Unique id of a ticket in its hall; 0 = none. */
export const ticketIdField = Type.Integer({ minimum: 0, description: 'ticket id; 0 = none' });

/** What is printed and called, `A001`; '' = none. */
export const ticketNumberField = Type.String({ maxLength: wireLimits.ticketNumberLengthMax });

/** Service day `YYYY-MM-DD` in the hall's own zone; '' before the first. */
export const dayField = Type.String({ pattern: '^(\\d{4}-\\d{2}-\\d{2})?$', maxLength: 10 });

/** Local time of day `HH:MM`; '' = no bound. */
export const timeOfDayField = Type.String({
  pattern: '^([01]\\d:[0-5]\\d|2[0-3]:[0-5]\\d|24:00)?$',
  maxLength: 5,
});

/** BCP 47 language tag; '' = the hall's default. */
export const languageField = Type.String({
  pattern: '^([A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*)?$',
  maxLength: 35,
});

/** A short text. */
export const nameField = Type.String({ maxLength: wireLimits.nameLengthMax });

/** Why, shown to people or kept in the log: an id of the hall file or a few words without personal data. */
export const reasonField = Type.String({ minLength: 1, maxLength: wireLimits.reasonLengthMax });

/** A clerk's own words; they go to the vault and never into the log. */
export const noteField = Type.String({ maxLength: wireLimits.noteLengthMax });

/** Id of a user, a device or a console; '' = nobody. */
export const principalField = Type.String({ maxLength: wireLimits.principalLengthMax });

/** Id of one computer's session at a counter, made by the page. */
export const consoleField = Type.String({
  pattern: '^[A-Za-z0-9_.:-]{1,64}$',
  maxLength: wireLimits.principalLengthMax,
});

/** A secret or a token. */
export const tokenField = Type.String({ minLength: 1, maxLength: wireLimits.tokenLengthMax });

/** A text by language; `zh-CN` is always there. */
export const textsField = Type.Unsafe<Texts>(
  Type.Object(
    { 'zh-CN': nameField },
    { additionalProperties: nameField, maxProperties: wireLimits.languagesMax, title: 'Texts' },
  ),
);

/** A catalogue entry with a name. */
export const choiceField = Type.Object({ id: idField, name: textsField }, { additionalProperties: false });

/** Digits of a hash in hex. */
export function hexField(digits: number) {
  return Type.String({ pattern: `^[0-9a-f]{${digits}}$`, maxLength: digits });
}
