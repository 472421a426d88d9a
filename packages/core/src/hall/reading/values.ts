import { limits } from '../../limits.ts';
import { isRecord } from './check.ts';
import type { Check } from './check.ts';
import { language } from './calendar-values.ts';
import { fieldPath, show, unprintable } from './mistakes.ts';
import type { HallFileMistakeCode, Mistakes } from './mistakes.ts';

/** `true` or `false`. */
export const flag: Check = (value, path, mistakes) => {
  if (typeof value !== 'boolean')
    mistakes.add(path, 'wrong_type', `${show(value)} is neither true nor false`);
};

/** A number above `above` and not over `max`. */
export function numberIn(bounds: {
  readonly above: number;
  readonly max: number;
  readonly unit: string;
}): Check {
  const { above, max, unit } = bounds;
  return (value, path, mistakes) => {
    if (typeof value !== 'number')
      return mistakes.add(path, 'wrong_type', `${show(value)} is not a number of ${unit}`);
    if (value > above && value <= max) return;
    mistakes.add(
      path,
      'out_of_range',
      `${show(value)} ${unit}: above ${above} and at most ${max} is allowed`,
    );
  };
}

/** A number without a unit from `min` to `max`. */
export function weight(min: number, max: number): Check {
  return (value, path, mistakes) => {
    if (typeof value !== 'number') return mistakes.add(path, 'wrong_type', `${show(value)} is not a number`);
    if (value >= min && value <= max) return;
    mistakes.add(path, 'out_of_range', `${show(value)}: from ${min} to ${max} is allowed`);
  };
}

/** A whole number from `min` to `max`. */
export function integer(min: number, max: number): Check {
  return (value, path, mistakes) => {
    if (typeof value !== 'number')
      return mistakes.add(path, 'wrong_type', `${show(value)} is not a whole number`);
    if (Number.isInteger(value) && value >= min && value <= max) return;
    mistakes.add(path, 'out_of_range', `${show(value)}: a whole number from ${min} to ${max} is allowed`);
  };
}

/** One of a few words. */
export function oneOf(...words: readonly string[]): Check {
  return (value, path, mistakes) => {
    if (typeof value === 'string' && words.includes(value)) return;
    mistakes.add(
      path,
      'unknown_value',
      `${show(value)}: allowed is ${words.map((word) => show(word)).join(', ')}`,
    );
  };
}

/** Text of 1 to `max` characters that is not blank and can be printed and shown on one line. */
export function text(max: number): Check {
  return (value, path, mistakes) => {
    const mistake = textMistake(value, max);
    if (mistake !== undefined) mistakes.add(path, ...mistake);
  };
}

/** A text by language, `zh-CN` among them, each of 1 to `max` characters. */
export function texts(max: number): Check {
  return (value, path, mistakes) => {
    const wanted =
      'an object of texts by language such as {"zh-CN": "取号", "en": "Take a number"} is allowed';
    if (!isRecord(value)) return mistakes.add(path, 'wrong_type', `${show(value)}: ${wanted}`);
    if (!Object.hasOwn(value, 'zh-CN'))
      mistakes.add(fieldPath(path, 'zh-CN'), 'missing', 'the text in zh-CN is missing');
    const entries = Object.entries(value);
    if (entries.length > limits.hallFileShortListMax)
      return mistakes.add(path, 'too_many', 'too many languages');
    for (const [tag, content] of entries) checkText(tag, content, fieldPath(path, tag), max, mistakes);
  };
}

/** A name by language. */
export const name = texts(limits.nameCharsMax);

function checkText(tag: string, content: unknown, path: string, max: number, mistakes: Mistakes): void {
  language(tag, path, mistakes);
  text(max)(content, path, mistakes);
}

function textMistake(value: unknown, max: number): [HallFileMistakeCode, string] | undefined {
  if (typeof value !== 'string') return ['wrong_type', `${show(value)} is not text`];
  if (value.trim() === '') return ['too_few', 'the text is empty'];
  if (value.length > max) return ['too_long', `at most ${max} characters are allowed, ${value.length} found`];
  if (value.search(unprintable) === -1) return undefined;
  return [
    'control_character',
    `${show(value)} holds a character that cannot be shown (control, line break, direction)`,
  ];
}
