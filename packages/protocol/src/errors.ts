import type { RejectionCode } from '@hallkit/core';
import type { ErrorEntry, ErrorMessage } from './errors/error-entry.ts';
import { rejectionErrors } from './errors/rejections.ts';
import { wireErrors } from './errors/wire-errors.ts';
import type { WireErrorCode } from './errors/wire-errors.ts';

/** Every code a HallKit server answers with. Recognise an error by it, never by class, title or text. */
export type ErrorCode = WireErrorCode | RejectionCode;

/** The one table of codes: the wire's own and every refusal of the hall. `docs/errors.md` is written from it. */
export const errorTable: Readonly<Record<ErrorCode, ErrorEntry>> = { ...wireErrors, ...rejectionErrors };

/** Every code, the wire's own first. */
export const errorCodes = Object.keys(errorTable) as readonly ErrorCode[];

/** Values that fill a message. */
export type ErrorParams = Readonly<Record<string, string | number>>;

/** A problem as it crosses the wire (RFC 9457, `application/problem+json`), with HallKit's members. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: ErrorCode;
  /** English, for logs and developers; screens say it in their own language by code and params. */
  readonly detail: string;
  readonly params: ErrorParams;
  readonly retryable: boolean;
}

/** Languages every message has. */
export type MessageLanguage = keyof ErrorMessage;

/** Whether a value is one of our codes. */
export function isErrorCode(value: unknown): value is ErrorCode {
  return typeof value === 'string' && Object.hasOwn(errorTable, value);
}

/** Builds a problem. `detail` defaults to the code's English message. */
export function problem(code: ErrorCode, params: ErrorParams = {}, detail?: string): Problem {
  const { title, status, retryable } = errorTable[code];
  return {
    type: problemType(code),
    title,
    status,
    code,
    detail: detail ?? errorMessage(code, params, 'en'),
    params,
    retryable,
  };
}

/** The URI that names a code (RFC 9457, 3.1.1). */
export function problemType(code: ErrorCode): string {
  return `urn:hallkit:problem:${code}`;
}

/** What a person is told. A value that is missing reads as `…`. */
export function errorMessage(code: ErrorCode, params: ErrorParams, language: MessageLanguage): string {
  const template = errorTable[code].message[language];
  return template.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? '…'));
}
