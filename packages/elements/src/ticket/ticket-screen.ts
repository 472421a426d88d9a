import type { HallRow, TicketRow } from '@hallkit/protocol';
import type { CommandProblem } from '../connection/command-problem.ts';
import type { Language, Texts } from '../connection/lang-controller.ts';
import type { TicketTexts } from './ticket-texts.ts';

/** What a visitor can do on the own page. */
export interface TicketActions {
  switchLanguage(): void;
  toggleLarge(): void;
  toggleAlerts(): void;
  askLeave(): void;
  keepWaiting(): void;
  leave(code: string): void;
}

/** Everything a view of the page needs. */
export interface TicketScreen {
  readonly ticket: TicketRow;
  readonly hall: HallRow | undefined;
  readonly texts: TicketTexts;
  readonly language: Language;
  readonly pick: (texts: Texts | null | undefined) => string;
  readonly noticeAhead: number;
  readonly large: boolean;
  readonly alerts: boolean;
  readonly leaving: boolean;
  readonly busy: boolean;
  readonly codeMissing: boolean;
  readonly problem: CommandProblem | undefined;
  readonly problemText: (problem: CommandProblem) => string;
  readonly actions: TicketActions;
}
