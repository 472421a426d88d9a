import type { Check } from './check.ts';
import { show } from './mistakes.ts';

/** Text of a form, e.g. an id. `allowed` says the form in words. */
export function form(pattern: RegExp, allowed: string): Check {
  return (value, path, mistakes) => {
    if (typeof value !== 'string')
      return mistakes.add(path, 'wrong_type', `${show(value)} is not text; ${allowed}`);
    if (!pattern.test(value)) mistakes.add(path, 'wrong_format', `${show(value)}: ${allowed}`);
  };
}

/** An id of the hall file. */
export const id = form(
  /^[a-z0-9][a-z0-9-]{0,39}$/,
  '1 to 40 of a–z, 0–9 and -, not beginning with -, are allowed',
);
