import type { Check } from './check.ts';
import { show } from './mistakes.ts';
import { form } from './form.ts';

/** A local time of day, `00:00` to `23:59`. */
export const timeOfDay = form(
  /^(?:[01]\d|2[0-3]):[0-5]\d$/,
  'a time HH:MM from "00:00" to "23:59" is allowed',
);

/** A closing time, `00:01` to `24:00`. */
export const closingTime = form(
  /^(?:(?!00:00)(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/,
  'a time HH:MM from "00:01" to "24:00" is allowed',
);

/** A date of the calendar, `YYYY-MM-DD`. */
export const date: Check = (value, path, mistakes) => {
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && isRealDate(value)) return;
  mistakes.add(path, 'wrong_format', `${show(value)}: a date of the calendar, YYYY-MM-DD, is allowed`);
};

/** A language tag in its usual spelling, e.g. `zh-CN`, `en`, `ug-Arab-CN`. */
export const language: Check = (value, path, mistakes) => {
  if (typeof value !== 'string')
    return mistakes.add(path, 'wrong_type', `${show(value)} is not a language tag`);
  const usual = usualTag(value);
  if (usual === value) return;
  const advice =
    usual === undefined ? 'a language tag such as "zh-CN" or "en" is allowed' : `write ${show(usual)}`;
  mistakes.add(path, 'wrong_format', `${show(value)}: ${advice}`);
};

/** An IANA time zone. */
export const timezone: Check = (value, path, mistakes) => {
  if (typeof value === 'string' && isZone(value)) return;
  mistakes.add(
    path,
    'unknown_timezone',
    `${show(value)}: an IANA time zone such as "Asia/Shanghai" is allowed`,
  );
};

function isRealDate(value: string): boolean {
  const at = Date.parse(value);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(value);
}

function usualTag(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

function isZone(zone: string): boolean {
  // Offsets such as +08:00 are no IANA zones, though newer runtimes take them.
  if (!/^[A-Za-z][A-Za-z0-9_+/-]{0,63}$/.test(zone)) return false;
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
