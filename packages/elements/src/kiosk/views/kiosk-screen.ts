import type { CommandProblem } from '../../connection/command-problem.ts';
import type { Language, Texts } from '../../connection/lang-controller.ts';
import type { Hit, KioskModel } from '../model/kiosk-model.ts';
import type { KioskSession, Wish } from '../model/kiosk-session.ts';
import type { KioskTexts } from '../kiosk-texts.ts';

/** What a visitor can do; the element carries it out. */
export interface KioskActions {
  openSearch(): void;
  search(query: string): void;
  openGroup(group: string): void;
  open(choice: Wish): void;
  chooseItem(item: string): void;
  claim(priority: string): void;
  addOneMore(): void;
  removeWish(service: string): void;
  back(): void;
  takeNumber(): void;
  reprint(): void;
  finish(): void;
}

/** Everything a view needs to draw itself. Views are plain functions of it. */
export interface KioskScreen {
  readonly session: KioskSession;
  readonly model: KioskModel;
  readonly texts: KioskTexts;
  readonly language: Language;
  readonly pick: (texts: Texts | null | undefined) => string;
  readonly hits: readonly Hit[];
  readonly taking: boolean;
  readonly problem: CommandProblem | undefined;
  /** Absolute link of the taken ticket, for its QR. */
  readonly link: string;
  /** Whole seconds until the ticket leaves the screen. */
  readonly secondsLeft: number;
  readonly actions: KioskActions;
}
