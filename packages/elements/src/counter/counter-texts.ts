import type { TextsByLanguage } from '../connection/lang-controller.ts';
import { counterTextsEn } from './counter-texts-en.ts';
import { counterTextsZhCn } from './counter-texts-zh-cn.ts';
import type { ConsoleMode } from './console-state.ts';
import type { CounterAction } from './possible-actions.ts';

/** Outcomes of a service record. */
export type OutcomeName = 'done' | 'follow-up' | 'referred' | 'refused';

/** Where a transferred ticket goes. */
export type PositionName = 'front' | 'arrival' | 'end';

/** How a priority was verified. */
export type VerificationName = 'guide' | 'id-card' | 'certificate' | 'appointment';

/** Texts of the counter console. */
export interface CounterTexts {
  readonly label: string;
  readonly window: (number: number) => string;
  readonly mode: Readonly<Record<ConsoleMode, string>>;
  readonly action: Readonly<Record<CounterAction, string>>;
  readonly outcome: Readonly<Record<OutcomeName, string>>;
  readonly position: Readonly<Record<PositionName, string>>;
  readonly verification: Readonly<Record<VerificationName, string>>;
  readonly nextOpen: string;
  readonly nextFinishes: string;
  readonly autoNext: string;
  readonly autoNextIn: (seconds: number) => string;
  readonly undoOf: (action: string, seconds: number) => string;
  readonly waiting: string;
  readonly longest: string;
  readonly today: string;
  readonly missedToday: string;
  readonly people: (count: number) => string;
  readonly nobody: string;
  readonly noneThere: string;
  readonly whoIsNext: string;
  readonly nextUp: (number: string) => string;
  readonly parked: string;
  readonly missed: string;
  readonly waited: (time: string) => string;
  readonly calledFor: string;
  readonly servedFor: string;
  readonly target: (minutes: number) => string;
  readonly overTarget: string;
  readonly why: string;
  readonly recalls: (done: number, max: number) => string;
  readonly leg: (leg: number, legs: number) => string;
  readonly claimed: (name: string) => string;
  readonly verified: (name: string) => string;
  readonly prefersEnglish: string;
  readonly numberToCall: string;
  readonly note: string;
  readonly reason: string;
  readonly whyRefused: string;
  readonly whyPaused: string;
  readonly allServices: string;
  readonly transferTo: string;
  readonly toService: string;
  readonly toWindow: string;
  readonly place: string;
  readonly service: string;
  readonly minutes: string;
  readonly result: string;
  /** A class the catalogue does not name. */
  readonly priority: string;
  readonly priorityClass: string;
  readonly confirm: string;
  readonly back: string;
  readonly choose: string;
  readonly signInHint: string;
  readonly taken: (clerk: string) => string;
  readonly takenHint: string;
  readonly moved: string;
  readonly movedHint: string;
  readonly goOnHere: string;
  readonly otherWindow: string;
  readonly closedHint: string;
  readonly pausedFor: (reason: string) => string;
  readonly cutOff: (age: string) => string;
  readonly cutOffNever: string;
  readonly confirming: string;
  readonly refused: (reason: string) => string;
  readonly dismiss: string;
  readonly statusOf: Readonly<Record<'open' | 'paused' | 'closed', string>>;
}

/** What the console says. */
export const counterTexts: TextsByLanguage<CounterTexts> = {
  'zh-CN': counterTextsZhCn,
  en: counterTextsEn,
};
