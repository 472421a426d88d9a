import { errorMessage, isErrorCode } from '@hallkit/protocol/codes';
import type { CommandProblem } from '../connection/command-problem.ts';
import type { Language } from '../connection/lang-controller.ts';

/** A problem as a person reads it. A code of a newer server is named as it is, so that it can be reported. */
export function problemText({ code, params }: CommandProblem, language: Language): string {
  if (isErrorCode(code)) return errorMessage(code, params, language);
  return language === 'zh-CN' ? `操作未完成（${code}）` : `This could not be done (${code})`;
}
