import type { CounterTicketRow } from '@hallkit/protocol';
import type { Language, TextsByLanguage } from '../connection/lang-controller.ts';

/** Why a ticket was chosen, as the hall's policy says it. */
export type ChoiceReason = NonNullable<CounterTicketRow['reason']>;

/** Names of what a reason speaks of, by their ids. */
export interface ReasonNames {
  readonly priority: (id: string) => string;
  readonly service: (id: string) => string;
}

interface ReasonTexts {
  readonly oldest: (services: number) => string;
  readonly priority: (name: string) => string;
  readonly firstInLine: string;
  readonly behind: (service: string, minutes: number) => string;
  readonly forThisWindow: string;
  readonly byNumber: string;
  readonly other: (code: string) => string;
}

const texts: TextsByLanguage<ReasonTexts> = {
  'zh-CN': {
    oldest: (services) => (services > 1 ? `${services} 项业务中到得最早` : '到得最早'),
    priority: (name) => (name === '' ? '优先办理' : `优先办理：${name}`),
    firstInLine: '排在最前',
    behind: (service, minutes) =>
      minutes > 0 ? `${service}等候最久（${minutes} 分钟）` : `${service}积压最多`,
    forThisWindow: '转到本窗口',
    byNumber: '由您指定叫号',
    other: (code) => code,
  },
  en: {
    oldest: (services) => (services > 1 ? `Arrived first of ${services} services` : 'Arrived first'),
    priority: (name) => (name === '' ? 'Priority' : `Priority: ${name}`),
    firstInLine: 'First in line',
    behind: (service, minutes) =>
      minutes > 0 ? `${service} is furthest behind (${minutes} min)` : `${service} is furthest behind`,
    forThisWindow: 'Transferred to this window',
    byNumber: 'Called by its number',
    other: (code) => code,
  },
};

/** A reason in words. A hall's own policy may give codes that are not known here; they stand as they are. */
export function reasonText({ code, params }: ChoiceReason, language: Language, names: ReasonNames): string {
  const say = texts[language];
  switch (code) {
    case 'oldest':
      return say.oldest(Number(params.services ?? 1));
    case 'priority':
      return say.priority(names.priority(String(params.class ?? '')));
    case 'first-in-line':
      return say.firstInLine;
    case 'behind':
      return say.behind(names.service(String(params.service ?? '')), Number(params.waitMinutes ?? 0));
    case 'for-this-window':
      return say.forThisWindow;
    case 'by-number':
      return say.byNumber;
    default:
      return say.other(code);
  }
}
