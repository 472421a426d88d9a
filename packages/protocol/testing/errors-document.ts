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
    '_Again_ means: the same request under the same command id may succeed later.',
    'This page is written from the table in `src/errors.ts` by its test.',
    '',
    '## The wire',
    '',
    ...linesOf(errorCodes.filter((code) => !isRefusal(code))),
    '',
    '## The hall',
    '',
    'What the hall itself refuses: nothing was changed.',
    '',
    ...linesOf(errorCodes.filter(isRefusal)),
    '',
  ].join('\n');
}

function linesOf(codes: readonly ErrorCode[]): readonly string[] {
  return codes.map((code) => {
    const { status, retryable, message } = errorTable[code];
    return `- \`${code}\` (${status}${retryable ? ', again' : ''}): ${message.en} ${message['zh-CN']}`;
  });
}
