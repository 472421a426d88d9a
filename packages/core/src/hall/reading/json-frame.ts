import { fieldPath } from './mistakes.ts';

/** An object or a list of JSON text whose closing bracket is still to come. */
export interface Frame {
  readonly path: string;
  /** Keys seen in the object; undefined for a list. */
  readonly keys: Set<string> | undefined;
  /** Key of the value being read; undefined until it is known. */
  key: string | undefined;
  /** Place of the entry being read, in a list. */
  index: number;
}

/** What may come next, as a message says it. */
const expectations = {
  value: 'a value',
  'value or ]': 'a value or ]',
  key: 'a key in double quotes',
  'key or }': 'a key in double quotes or }',
  ':': 'a colon',
  'comma or end': 'the end of the file',
  string: 'the rest of a string in double quotes (a line break in it is written \\n)',
} as const;

/** What may come next. */
export type Expected = keyof typeof expectations;

/** What may come next in an open object or list, or outside of all, in words. */
export function expectationIn(frame: Frame | undefined, expected: Expected): string {
  if (expected !== 'comma or end' || frame === undefined) return expectations[expected];
  return frame.keys === undefined ? 'a comma or ]' : 'a comma or }';
}

/** The path of the value being read in an open object or list, or outside of all. */
export function pathIn(frame: Frame | undefined): string {
  if (frame === undefined) return '';
  if (frame.keys === undefined) return `${frame.path}[${frame.index}]`;
  return frame.key === undefined ? frame.path : fieldPath(frame.path, frame.key);
}
