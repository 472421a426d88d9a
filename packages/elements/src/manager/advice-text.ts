import type { AdviceRow } from '@hallkit/protocol';
import type { Language, TextsByLanguage } from '../connection/lang-controller.ts';

interface AdviceTexts {
  readonly lend: (service: string, drainMinutes: number, ownMinutes: number) => string;
  readonly lendIdle: (service: string, waiting: number) => string;
}

const texts: TextsByLanguage<AdviceTexts> = {
  'zh-CN': {
    lend: (service, drain, own) => `${service}约需 ${drain} 分钟才能排空，本窗业务只需 ${own} 分钟`,
    lendIdle: (service, waiting) => `窗口空闲，${service}有 ${waiting} 人等候`,
  },
  en: {
    lend: (service, drain, own) => `${service} needs about ${drain} min to empty, its own queue ${own}`,
    lendIdle: (service, waiting) =>
      waiting === 1
        ? `It is free, and 1 person waits for ${service}`
        : `It is free, and ${waiting} people wait for ${service}`,
  },
};

/** Why a change is advised, in words. A code that is not known here stands as it is. */
export function adviceText(
  { code, params }: AdviceRow['reason'],
  language: Language,
  serviceName: (id: string) => string,
): string {
  const service = serviceName(String(params.service ?? ''));
  if (code === 'lend')
    return texts[language].lend(service, Number(params.drainMinutes ?? 0), Number(params.ownMinutes ?? 0));
  if (code === 'lend-idle') return texts[language].lendIdle(service, Number(params.waiting ?? 0));
  return code;
}
