import type { CounterTicketRow } from '@hallkit/protocol';
import type { Language, TextsByLanguage } from '../connection/lang-controller.ts';

/** Why a ticket was chosen, as the hall's policy says it. */
export type ChoiceReason = NonNullable<CounterTicketRow['reason']>;

interface ReasonTexts {
  readonly oldest: (services: number) => string;
  readonly priority: (name: string) => string;
  readonly forThisWindow: string;
  readonly byNumber: string;
  readonly other: (code: string) => string;
}

const texts: TextsByLanguage<ReasonTexts> = {
  'zh-CN': {
    oldest: (services) => (services > 1 ? `${services} 项业务中到得最早` : '到得最早'),
    priority: (name) => (name === '' ? '优先办理' : `优先办理：${name}`),
    forThisWindow: '转到本窗口',
    byNumber: '由您指定叫号',
    other: (code) => code,
  },
  en: {
    oldest: (services) => (services > 1 ? `Arrived first of ${services} services` : 'Arrived first'),
    priority: (name) => (name === '' ? 'Priority' : `Priority: ${name}`),
    forThisWindow: 'Transferred to this window',
    byNumber: 'Called by its number',
    other: (code) => code,
  },
};

/**
 * A reason in words. A hall's own policy may give codes that are not known here; they stand as they are.
 *
 * @param priorityName name of a priority class by its id
 */
export function reasonText(
  { code, params }: ChoiceReason,
  language: Language,
  priorityName: (id: string) => string,
): string {
  const say = texts[language];
  switch (code) {
    case 'oldest':
      return say.oldest(Number(params.services ?? 1));
    case 'priority':
      return say.priority(priorityName(String(params.class ?? '')));
    case 'for-this-window':
      return say.forThisWindow;
    case 'by-number':
      return say.byNumber;
    default:
      return say.other(code);
  }
}
