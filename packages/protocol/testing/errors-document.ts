import { errorCodes, errorTable } from '../src/errors.ts';
import type { ErrorCode } from '../src/errors.ts';
import { rejectionErrors } from '../src/errors/rejections.ts';

/** `docs/errors.md`: every code as a reader looks it up. */
export function errorsDocument(): string {
  const isRefusal = (code: ErrorCode) => Object.hasOwn(rejectionErrors, code);
  return [
    '# Error codes',
    '',
    'Every refusal is an RFC 9457 problem with a stable `code`. Recognise it by the code, never by title or text.',
    '*Again* means: the same request under the same command id may succeed later.',
    'This page is written from the table in `src/errors.ts` by its test.',
    '',
    '## The wire',
    '',
    ...tableOf(errorCodes.filter((code) => !isRefusal(code))),
    '',
    '## The hall',
    '',
    'What the hall itself refuses: nothing was changed.',
    '',
    ...tableOf(errorCodes.filter(isRefusal)),
    '',
  ].join('\n');
}

function tableOf(codes: readonly ErrorCode[]): readonly string[] {
  return [
    '| Code | Status | Again | English | 中文 |',
    '| --- | --- | --- | --- | --- |',
    ...codes.map(rowOf),
  ];
}

function rowOf(code: ErrorCode): string {
  const { status, retryable, message } = errorTable[code];
  return `| \`${code}\` | ${status} | ${retryable ? 'yes' : 'no'} | ${message.en} | ${message['zh-CN']} |`;
}
