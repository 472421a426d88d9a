import type { CommandProblem } from '../connection/command-problem.ts';
import type { Language } from '../connection/lang-controller.ts';
import { rejectionTexts } from './rejection-texts.ts';
import { wireTexts } from './wire-texts.ts';

type ProblemText = Readonly<Record<Language, string>>;

const tables: Readonly<Record<string, ProblemText>> = { ...rejectionTexts, ...wireTexts };

/** A problem as a person reads it. A code of a newer server is named as it is, so that it can be reported. */
export function problemText(problem: CommandProblem, language: Language): string {
  const text = tables[problem.code]?.[language];
  if (text !== undefined) return text;
  return language === 'zh-CN' ? `操作未完成（${problem.code}）` : `This could not be done (${problem.code})`;
}
