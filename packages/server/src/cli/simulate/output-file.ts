import { closeSync, openSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { csvLine } from './csv-fields.ts';

/** Characters gathered before they are written. */
const chunkChars = 64 * 1024;

/**
 * A CSV file that appears whole or not at all: it is written under another name beside the real one and takes its place
 * at the end. What is no ordinary file (a pipe, a device) is written straight. Throws what the file system says.
 */
export class OutputFile {
  readonly #path: string;
  /** Where it is written, when that is not the path itself. */
  readonly #part: string | undefined;
  readonly #file: number;
  #text: string;
  #isOpen = true;

  constructor(path: string, header: readonly string[]) {
    const there = statSync(path, { throwIfNoEntry: false });
    this.#path = there === undefined ? path : realpathSync(path);
    // Opening it shows whether it may be written, and that it is no folder.
    if (there !== undefined) closeSync(openSync(this.#path, there.isFile() ? 'a' : 'w'));
    this.#part = there === undefined || there.isFile() ? `${this.#path}.${process.pid}.part` : undefined;
    this.#file = openSync(this.#part ?? this.#path, 'w');
    this.#text = csvLine(header);
  }

  /** Adds a line. */
  write(fields: readonly (string | number)[]): void {
    this.#text += csvLine(fields);
    if (this.#text.length >= chunkChars) this.#flush();
  }

  /** Puts the file in its place. */
  finish(): void {
    this.#flush();
    this.#close();
    if (this.#part !== undefined) renameSync(this.#part, this.#path);
  }

  /** Leaves nothing behind, unless it is finished. */
  discard(): void {
    if (!this.#isOpen) return;
    this.#close();
    if (this.#part !== undefined) rmSync(this.#part, { force: true });
  }

  #flush(): void {
    writeFileSync(this.#file, this.#text);
    this.#text = '';
  }

  #close(): void {
    this.#isOpen = false;
    closeSync(this.#file);
  }
}
