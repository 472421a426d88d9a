import { limits } from '../../limits.ts';
import { fieldPath, show } from './mistakes.ts';
import type { Mistakes } from './mistakes.ts';
import { nearMiss } from './near-miss.ts';

/** Notes what is wrong with a value read from a hall file; never throws, whatever the value is. */
export type Check = (value: unknown, path: string, mistakes: Mistakes) => void;

interface Required {
  readonly required: true;
  readonly check: Check;
}

interface Optional {
  readonly required: false;
  readonly check: Check;
}

/** A check for every field of `T`; the compiler asks for a required one exactly where the type does. */
export type Fields<T> = {
  readonly [K in keyof T]-?: undefined extends T[K] ? Optional : Required;
};

/** A field that has to be there. */
export function required(check: Check): Required {
  return { required: true, check };
}

/** A field that may be left out. */
export function optional(check: Check): Optional {
  return { required: false, check };
}

/** Marks fields that belong to somebody else: never taken for a slip of the pen. */
const foreign = /^(?:x-|[_$])/;

/**
 * An object with these fields; `whole` looks at them together once each is right. Further fields are let through
 * unless they look like a slip of the pen.
 */
export function object<T>(
  fields: Fields<T>,
  whole?: (value: Readonly<Record<string, unknown>>, path: string, mistakes: Mistakes) => void,
): Check {
  const entries: readonly (readonly [string, Required | Optional])[] = Object.entries(fields);
  const names = entries.map(([name]) => name);
  return (value, path, mistakes) => {
    if (!isRecord(value)) return mistakes.add(path, 'wrong_type', `${show(value)} is not an object {…}`);
    const before = mistakes.found.length;
    for (const [name, field] of entries) {
      if (Object.hasOwn(value, name)) field.check(value[name], fieldPath(path, name), mistakes);
      else if (field.required) mistakes.add(fieldPath(path, name), 'missing', `${name} is missing`);
    }
    noteNearMisses(value, names, path, mistakes);
    if (mistakes.found.length === before) whole?.(value, path, mistakes);
  };
}

/** A list of `min` to `max` entries; of a longer one only the first `max` are looked at. */
export function list(entry: Check, bounds: { readonly min: number; readonly max: number }): Check {
  return (value, path, mistakes) => {
    if (!Array.isArray(value)) return mistakes.add(path, 'wrong_type', `${show(value)} is not a list […]`);
    const { min, max } = bounds;
    if (value.length < min) mistakes.add(path, 'too_few', `at least ${min} needed, ${value.length} found`);
    if (value.length > max) mistakes.add(path, 'too_many', `at most ${max} allowed, ${value.length} found`);
    value.slice(0, max).forEach((each, index) => entry(each, `${path}[${index}]`, mistakes));
  };
}

/** An object of `min` to `max` entries under keys of its own; what the keys point at is looked up later. */
export function mapOf(entry: Check, bounds: { readonly min: number; readonly max: number }): Check {
  return (value, path, mistakes) => {
    if (!isRecord(value)) return mistakes.add(path, 'wrong_type', `${show(value)} is not an object {…}`);
    const entries = Object.entries(value);
    const { min, max } = bounds;
    if (entries.length < min)
      mistakes.add(path, 'too_few', `at least ${min} needed, ${entries.length} found`);
    if (entries.length > max)
      mistakes.add(path, 'too_many', `at most ${max} allowed, ${entries.length} found`);
    for (const [key, each] of entries.slice(0, max)) entry(each, fieldPath(path, key), mistakes);
  };
}

/** The value satisfies every check. */
export function all(...checks: readonly Check[]): Check {
  return (value, path, mistakes) => {
    for (const check of checks) check(value, path, mistakes);
  };
}

/** In a list, no two entries have the same value: themselves, or in a field. */
export function unique(field?: string): Check {
  return (value, path, mistakes) => {
    if (!Array.isArray(value)) return;
    const firstAt = new Map<unknown, string>();
    value.forEach((entry: unknown, index) => {
      const key = field === undefined ? entry : isRecord(entry) ? entry[field] : undefined;
      if (typeof key !== 'string' && typeof key !== 'number') return;
      const place = field === undefined ? `${path}[${index}]` : fieldPath(`${path}[${index}]`, field);
      const first = firstAt.get(key);
      if (first === undefined) firstAt.set(key, place);
      else mistakes.add(place, 'duplicate', `${show(key)} is already used at ${first}; each may appear once`);
    });
  };
}

/** Whether a value is an object, neither null nor a list. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function noteNearMisses(
  value: Readonly<Record<string, unknown>>,
  names: readonly string[],
  path: string,
  mistakes: Mistakes,
): void {
  for (const key of Object.keys(value).slice(0, limits.hallFileFieldsMax)) {
    if (mistakes.full) return;
    if (names.includes(key) || foreign.test(key)) continue;
    const meant = nearMiss(key, names);
    if (meant === undefined) continue;
    mistakes.add(
      fieldPath(path, key),
      'unknown_field_near',
      `unknown field ${show(key)}; did you mean ${meant}?`,
    );
  }
}
