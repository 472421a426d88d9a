import type { IntakeState } from '@hallkit/protocol';
import type { TextsByLanguage } from '../connection/lang-controller.ts';
import { kioskEnglish } from './kiosk-texts-en.ts';
import { kioskChinese } from './kiosk-texts-zh-cn.ts';

/** Everything the kiosk says of its own; names of services and places come from the hall. */
export interface KioskTexts {
  /** Between names in a row of names. */
  readonly comma: string;
  /** Between the parts of a place. */
  readonly dot: string;
  readonly title: string;
  readonly starting: string;
  readonly settings: string;
  readonly otherLanguage: string;
  readonly largeText: string;
  readonly voice: string;
  readonly lowReach: string;
  readonly callGuide: string;
  readonly guideHint: string;
  readonly groups: string;
  readonly searchPrompt: string;
  readonly searchExample: string;
  readonly searchLabel: string;
  readonly searchEmpty: string;
  readonly searchHelp: string;
  readonly nothingFound: (query: string) => string;
  readonly found: (count: number) => string;
  readonly clear: string;
  readonly backspace: string;
  readonly keyboard: string;
  readonly back: string;
  readonly waiting: (people: number) => string;
  readonly nobodyWaiting: string;
  readonly noWindow: string;
  readonly wait: (range: string) => string;
  readonly floor: (floor: number) => string;
  readonly closed: Readonly<Record<Exclude<IntakeState, 'open'>, string>>;
  readonly hallClosed: string;
  readonly opensAt: (time: string) => string;
  readonly chooseItem: string;
  readonly noItem: string;
  readonly materials: string;
  readonly noMaterials: string;
  readonly instead: Readonly<Record<'terminal' | 'help-desk' | 'online', string>>;
  readonly insteadHow: Readonly<Record<'terminal' | 'help-desk' | 'online', string>>;
  readonly priority: string;
  readonly priorityHint: string;
  readonly noPriority: string;
  readonly takeNumber: string;
  readonly takeNumbers: (services: number) => string;
  readonly taking: string;
  readonly oneMore: string;
  readonly basket: (services: number) => string;
  readonly remove: (name: string) => string;
  readonly yourNumber: string;
  readonly ahead: (people: number) => string;
  readonly nobodyAhead: string;
  readonly watchWindows: string;
  readonly windowNumbers: (numbers: string) => string;
  readonly scan: string;
  readonly qrLabel: string;
  readonly leaveCode: string;
  readonly printing: Readonly<Record<'none' | 'printing' | 'printed' | 'failed', string>>;
  readonly reprint: string;
  readonly done: string;
  readonly backIn: (seconds: number) => string;
  readonly stillThere: string;
  readonly wipedIn: (seconds: number) => string;
  readonly goOn: string;
  readonly unavailable: string;
  readonly unavailableHow: string;
  readonly stale: (age: string) => string;
  readonly failed: string;
  readonly spokenHome: string;
  readonly spokenDetail: (service: string, waiting: number) => string;
  readonly spokenTicket: (number: string, ahead: number, place: string) => string;
}

/** The kiosk's texts by language. */
export const kioskTexts: TextsByLanguage<KioskTexts> = { 'zh-CN': kioskChinese, en: kioskEnglish };
