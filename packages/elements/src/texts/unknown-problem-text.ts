import type { Language } from '../connection/lang-controller.ts';

/** A problem of which only the code is known. It is named as it is, so that it can be reported. */
export function unknownProblemText(code: string, language: Language): string {
  return language === 'zh-CN' ? `操作未完成（${code}）` : `This could not be done (${code})`;
}
