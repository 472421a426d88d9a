import { must } from '../../assert.ts';
import { limits } from '../../limits.ts';
import { expectationIn, pathIn } from './json-frame.ts';
import type { Expected, Frame } from './json-frame.ts';
import { passString } from './json-string.ts';
import { show } from './mistakes.ts';
import type { HallFileMistakeCode, Mistakes } from './mistakes.ts';

const unsafeKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const space = /[ \t\n\r]*/y;

/**
 * Reads through JSON text and notes what `JSON.parse` cannot tell: line and column of a syntax mistake in every
 * runtime, keys written twice, keys that reach for prototypes, and nesting beyond `limits.hallFileDepthMax`.
 * Returns whether the text is JSON that is safe to parse.
 */
export function checkJsonText(text: string, mistakes: Mistakes): boolean {
  return new Scanner(text, mistakes).run();
}

class Scanner {
  readonly #text: string;
  readonly #mistakes: Mistakes;
  readonly #frames: Frame[] = [];
  #position = 0;
  #expected: Expected = 'value';

  constructor(text: string, mistakes: Mistakes) {
    this.#text = text;
    this.#mistakes = mistakes;
  }

  run(): boolean {
    for (;;) {
      this.#skip(space);
      const ended = this.#position === this.#text.length;
      const complete = this.#frames.length === 0 && this.#expected === 'comma or end';
      if (ended && complete) return true;
      const fits = !ended && !complete && this.#step(must(this.#text[this.#position], 'character'));
      if (!fits) return this.#refuse();
      if (this.#frames.length > limits.hallFileDepthMax) {
        this.#add('too_deep', `nested deeper than ${limits.hallFileDepthMax} brackets`);
        return false;
      }
    }
  }

  /** Takes one token; false when it may not stand here. */
  #step(character: string): boolean {
    const expected = this.#expected;
    if (expected === ':') return character === ':' && this.#take('value');
    if (expected === 'comma or end') return character === ',' ? this.#next() : this.#close(character);
    if (expected === 'value or ]' && character === ']') return this.#close(character);
    if (expected === 'key or }' && character === '}') return this.#close(character);
    return expected.startsWith('key') ? this.#key() : this.#value(character);
  }

  #value(character: string): boolean {
    if (character === '{' || character === '[') return this.#open(character);
    if (!(character === '"' ? this.#string() : this.#skip(scalar))) return false;
    this.#expected = 'comma or end';
    return true;
  }

  #open(bracket: string): boolean {
    const isObject = bracket === '{';
    this.#frames.push({
      path: pathIn(this.#frames.at(-1)),
      keys: isObject ? new Set() : undefined,
      key: undefined,
      index: 0,
    });
    return this.#take(isObject ? 'key or }' : 'value or ]');
  }

  #close(bracket: string): boolean {
    const frame = this.#frames.at(-1);
    if (frame === undefined || bracket !== (frame.keys === undefined ? ']' : '}')) return false;
    this.#frames.pop();
    return this.#take('comma or end');
  }

  #next(): boolean {
    const frame = this.#frames.at(-1);
    if (frame === undefined) return false;
    frame.index++;
    frame.key = undefined;
    return this.#take(frame.keys === undefined ? 'value' : 'key');
  }

  #key(): boolean {
    const from = this.#position;
    if (!this.#string()) return false;
    const frame = must(this.#frames.at(-1), 'object around a key');
    const keys = must(frame.keys, 'object around a key');
    frame.key = JSON.parse(this.#text.slice(from, this.#position)) as string;
    if (keys.has(frame.key)) this.#add('duplicate_key', `${show(frame.key)} is written twice; keep one`);
    if (unsafeKeys.has(frame.key)) this.#add('unsafe_key', `the key ${show(frame.key)} is not allowed`);
    keys.add(frame.key);
    this.#expected = ':';
    return true;
  }

  /** Passes a string; on a mistake in it stops there. */
  #string(): boolean {
    if (this.#text[this.#position] !== '"') return false;
    const { end, whole } = passString(this.#text, this.#position);
    this.#position = end;
    if (!whole) this.#expected = 'string';
    return whole;
  }

  #take(expected: Expected): true {
    this.#expected = expected;
    this.#position++;
    return true;
  }

  #skip(pattern: RegExp): boolean {
    pattern.lastIndex = this.#position;
    const found = pattern.test(this.#text);
    if (found) this.#position = pattern.lastIndex;
    return found;
  }

  #refuse(): false {
    const character = this.#text[this.#position];
    const found = character === undefined ? 'the end of the file' : show(character);
    const wanted = expectationIn(this.#frames.at(-1), this.#expected);
    this.#add('not_json', `not valid JSON: found ${found} where only ${wanted} is allowed`);
    return false;
  }

  #add(code: HallFileMistakeCode, message: string): void {
    // Finding the line costs the whole text: not for mistakes that are dropped.
    if (this.#mistakes.full) return;
    const before = this.#text.slice(0, this.#position);
    const line = before.split('\n').length;
    const column = before.length - before.lastIndexOf('\n');
    this.#mistakes.add(pathIn(this.#frames.at(-1)), code, `line ${line}, column ${column}: ${message}`);
  }
}
