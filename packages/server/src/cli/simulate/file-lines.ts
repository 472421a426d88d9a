import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { limits } from '../../limits.ts';
import { VisitsFileError } from './visits-file-error.ts';

const chunkBytes = 64 * 1024;

/**
 * The lines of a text file, read a chunk at a time: LF or CRLF, with or without a byte order mark, UTF-8. Use once.
 * Throws `VisitsFileError` for bytes that are no text and lines past the limit, or what the file system says.
 */
export class FileLines implements Iterable<string> {
  readonly #path: string;
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  #line = 0;
  #bytes = 0;
  #bytesTotal = 0;

  constructor(path: string) {
    this.#path = path;
  }

  /** The number of the line given last, from 1. */
  get line(): number {
    return this.#line;
  }

  /** How much of the file has been read, 0 … 1. */
  get share(): number {
    return this.#bytesTotal === 0 ? 0 : Math.min(1, this.#bytes / this.#bytesTotal);
  }

  *[Symbol.iterator](): Generator<string, undefined> {
    const file = openSync(this.#path, 'r');
    try {
      this.#bytesTotal = fstatSync(file).size;
      yield* this.#linesOf(file);
    } finally {
      closeSync(file);
    }
    return undefined;
  }

  *#linesOf(file: number): Generator<string, void> {
    const chunk = Buffer.allocUnsafe(chunkBytes);
    let rest = '';
    for (let size = readSync(file, chunk); size > 0; size = readSync(file, chunk)) {
      this.#bytes += size;
      const lines = (rest + this.#decode(chunk.subarray(0, size))).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) yield this.#checked(line);
      if (rest.length > limits.visitLineCharsMax) this.#checked(rest);
    }
    rest += this.#decode();
    if (rest !== '') yield this.#checked(rest);
  }

  #decode(bytes?: Uint8Array): string {
    try {
      return bytes === undefined ? this.#decoder.decode() : this.#decoder.decode(bytes, { stream: true });
    } catch (cause) {
      const message = `not UTF-8 text somewhere after line ${this.#line}`;
      throw new VisitsFileError(this.#path, 'not_text', message, { cause });
    }
  }

  #checked(text: string): string {
    this.#line += 1;
    if (text.length > limits.visitLineCharsMax) {
      const message = `the line is longer than ${limits.visitLineCharsMax} characters`;
      throw new VisitsFileError(this.#path, 'line_too_long', message, { line: this.#line });
    }
    return text.endsWith('\r') ? text.slice(0, -1) : text;
  }
}
