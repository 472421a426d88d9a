import type { DayFaultCode } from '@hallkit/core';

/** What can be wrong with a file of visits. */
export type VisitsFileCode =
  | DayFaultCode
  | 'empty_file'
  | 'no_visits'
  | 'bad_header'
  | 'wrong_columns'
  | 'quote_not_closed'
  | 'quote_misplaced'
  | 'bad_visit'
  | 'duplicate_visit'
  | 'line_too_long'
  | 'too_many_visits'
  | 'not_text';

/** A file of visits that cannot be played: where, and what is wrong. `code` is stable. */
export class VisitsFileError extends Error {
  override readonly name = 'VisitsFileError';
  readonly code: VisitsFileCode;

  constructor(
    path: string,
    code: VisitsFileCode,
    message: string,
    where: { readonly line?: number; readonly cause?: unknown } = {},
  ) {
    super(`${path}${where.line === undefined ? '' : `, line ${where.line}`}: ${message}`, {
      cause: where.cause,
    });
    this.code = code;
  }
}
