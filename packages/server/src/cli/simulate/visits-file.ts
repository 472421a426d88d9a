import type { DayFault, Visit } from '@hallkit/core';
import { limits } from '../../limits.ts';
import { csvFields } from './csv-fields.ts';
import { FileLines } from './file-lines.ts';
import { parseInstant } from './parse-instant.ts';
import { VisitsFileError, type VisitsFileCode } from './visits-file-error.ts';

const columns = ['visit', 'arrivedAt', 'service', 'priority', 'serviceSeconds'] as const;

const quoteMistakes = {
  quote_not_closed: 'a double quote is opened and not closed on its line',
  quote_misplaced: 'a double quote stands where none may; quote the whole field and double the quotes in it',
} as const;

/**
 * The visits of a CSV file, read line by line as they are asked for. Use once. Checks the form; what the hall thinks of
 * them, the simulation says. Throws `VisitsFileError`, or what the file system says.
 */
export class VisitsFile implements Iterable<Visit> {
  readonly #path: string;
  readonly #lines: FileLines;
  readonly #ids = new Set<string>();
  #lastId = '';

  constructor(path: string) {
    this.#path = path;
    this.#lines = new FileLines(path);
  }

  /** How much of the file has been read, 0 … 1. */
  get share(): number {
    return this.#lines.share;
  }

  *[Symbol.iterator](): Generator<Visit, undefined> {
    let header = false;
    for (const line of this.#lines) {
      if (!header) this.#checkHeader(line);
      else if (line !== '') yield this.#visitOf(this.#fieldsOf(line));
      header = true;
    }
    if (!header)
      throw this.#error('empty_file', `the file is empty; it must begin with ${columns.join(',')}`);
    if (this.#ids.size === 0) throw this.#error('no_visits', 'there are no visits after the header');
    return undefined;
  }

  /** What the simulation found in the way of a visit, with the line it stands on where that is known. */
  faultError({ code, visit, params }: DayFault): VisitsFileError {
    const message = faultMessages[code](visit, params);
    // Found when it was read, it stands on the line read last; found in the hall, the file has been read further.
    const later = code === 'hall_full' || visit !== this.#lastId;
    return later ? new VisitsFileError(this.#path, code, message) : this.#error(code, message);
  }

  #checkHeader(line: string): void {
    const fields = csvFields(line);
    if (String(fields) === String(columns)) return;
    throw this.#error('bad_header', `the first line must be ${columns.join(',')}, not "${shown(line)}"`);
  }

  #fieldsOf(line: string): readonly string[] {
    const fields = csvFields(line);
    if (typeof fields === 'string') throw this.#error(fields, quoteMistakes[fields]);
    if (fields.length === columns.length) return fields;
    throw this.#error('wrong_columns', `${columns.length} columns are wanted, ${fields.length} found`);
  }

  #visitOf([id = '', arrivedAt = '', service = '', priority = '', seconds = '']: readonly string[]): Visit {
    this.#noteId(id);
    const at = parseInstant(arrivedAt);
    if (at === undefined) {
      const example = '2026-11-23T09:00:02+08:00';
      throw this.#error('bad_instant', `arrivedAt must be like ${example}, not "${shown(arrivedAt)}"`);
    }
    return { id, arrivedAt: at, service, priority, serviceMs: this.#serviceMs(seconds) };
  }

  #noteId(id: string): void {
    if (id === '' || id.length > limits.visitIdCharsMax || /\p{Cc}/u.test(id)) {
      const wanted = `visit must be 1 to ${limits.visitIdCharsMax} printable characters`;
      throw this.#error('bad_visit', `${wanted}, not "${shown(id)}"`);
    }
    if (this.#ids.has(id)) throw this.#error('duplicate_visit', `there is a visit "${id}" already`);
    if (this.#ids.size >= limits.visitsMax) {
      throw this.#error('too_many_visits', `at most ${limits.visitsMax} visits are played at a time`);
    }
    this.#ids.add(id);
    this.#lastId = id;
  }

  #serviceMs(text: string): number {
    const ms = /^\d{1,9}(\.\d{1,12})?$/.test(text) ? Math.round(Number(text) * 1000) : NaN;
    if (ms >= 1 && ms <= limits.visitSecondsMax * 1000) return ms;
    const wanted = `serviceSeconds must be a number above 0 and at most ${limits.visitSecondsMax}`;
    throw this.#error('bad_service_time', `${wanted}, not "${shown(text)}"`);
  }

  #error(code: VisitsFileCode, message: string): VisitsFileError {
    const { line } = this.#lines;
    return new VisitsFileError(this.#path, code, message, line === 0 ? {} : { line });
  }
}

const faultMessages: Readonly<
  Record<DayFault['code'], (visit: string, params: DayFault['params']) => string>
> = {
  bad_instant: (visit) => `visit "${visit}" has no arrival that works`,
  out_of_order: (visit) => `visit "${visit}" arrives before the one above it; sort the file by arrivedAt`,
  unknown_service: (_, { service }) => `the hall has no service "${shown(String(service))}"`,
  unknown_priority: (_, { priority }) => `the hall has no priority class "${shown(String(priority))}"`,
  bad_service_time: (visit) => `visit "${visit}" has no service time that works`,
  never_served: (visit, { service }) => `no window serves "${service}", so visit "${visit}" is never served`,
  hall_full: (visit, { waiting }) => `there is no room for visit "${visit}": ${waiting} are waiting already`,
};

/** Text from the file as a message may show it: short, and without control characters. */
function shown(text: string): string {
  const plain = text.replace(/\p{Cc}/gu, '·');
  return plain.length > 60 ? `${plain.slice(0, 60)}…` : plain;
}
