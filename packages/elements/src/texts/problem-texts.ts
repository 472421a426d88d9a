import { errorMessage, isErrorCode } from '@hallkit/protocol/codes';
import type { CommandProblem } from '../connection/command-problem.ts';
import type { Language } from '../connection/lang-controller.ts';
import { unknownProblemText } from './unknown-problem-text.ts';

/** A problem as a person reads it; a newer server may give a code that is not known here. */
export function problemText({ code, params }: CommandProblem, language: Language): string {
  return isErrorCode(code) ? errorMessage(code, params, language) : unknownProblemText(code, language);
}
