import { limits } from '../../limits.ts';

/** What can be wrong with a hall file. */
export const hallFileMistakeCodes = [
  'too_large',
  'not_json',
  'too_deep',
  'duplicate_key',
  'unsafe_key',
  'missing',
  'unknown_field_near',
  'wrong_type',
  'wrong_format',
  'out_of_range',
  'wrong_order',
  'too_few',
  'too_many',
  'too_long',
  'control_character',
  'duplicate',
  'unknown_value',
  'unknown_reference',
  'unknown_timezone',
] as const;
export type HallFileMistakeCode = (typeof hallFileMistakeCodes)[number];

/** One mistake in a hall file. */
export interface HallFileMistake {
  /** Where, e.g. `windows[3].services[0]`; empty for the file as a whole. */
  readonly path: string;
  readonly code: HallFileMistakeCode;
  /** English: what is wrong and what is allowed. */
  readonly message: string;
}

/** Collects mistakes, at most `limits.hallFileMistakesMax` of them. */
export class Mistakes {
  readonly #found: HallFileMistake[] = [];

  get found(): readonly HallFileMistake[] {
    return this.#found;
  }

  /** Whether further mistakes are dropped. */
  get full(): boolean {
    return this.#found.length >= limits.hallFileMistakesMax;
  }

  /** Notes a mistake; past the limit it is dropped. */
  add(path: string, code: HallFileMistakeCode, message: string): void {
    if (!this.full) this.#found.push({ path, code, message });
  }
}

/** The path of a field of the object at `path`. A key that is not a plain word is quoted, a long one cut. */
export function fieldPath(path: string, key: string): string {
  if (!/^[A-Za-z_$][\w$-]{0,59}$/.test(key)) return `${path}[${show(key)}]`;
  return path === '' ? key : `${path}.${key}`;
}

/** A value as a message shows it: JSON, at most 60 characters, without anything that steers a terminal. */
export function show(value: unknown): string {
  const text = typeof value === 'string' && value.length > 60 ? `${value.slice(0, 59)}…` : value;
  const json = describe(text) ?? JSON.stringify(text) ?? 'nothing';
  return json.replace(
    unprintable,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Control characters, lone surrogates, line separators, and marks that turn the direction of text around. */
export const unprintable = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

function describe(value: unknown): string | undefined {
  if (Array.isArray(value)) return `a list of ${value.length}`;
  return typeof value === 'object' && value !== null ? 'an object' : undefined;
}
