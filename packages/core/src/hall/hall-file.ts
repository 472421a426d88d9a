import type { AllocationMode, AllocationRules } from '../allocation/allocation-rules.ts';
import type { AlertLimits } from '../alert/alert-limits.ts';
import type { BalanceWeights } from '../dispatch/balance-weights.ts';

/**
 * The hall file: what an operator writes about a hall, as JSON. `read-hall-file.ts` checks it; `plan.ts` indexes it.
 * Ids match `[a-z0-9][a-z0-9-]{0,39}`; times of day are `HH:MM`; minutes are positive numbers.
 */
export interface HallFile {
  readonly id: string;
  readonly name: Texts;
  /** IANA zone, e.g. `Asia/Shanghai`. */
  readonly timezone: string;
  /** When the service day (numbers, quotas, figures) starts, local time. Default `00:00`. */
  readonly dayStartsAt?: string;
  /** Opening hours by ISO weekday (1 = Monday). Absent: open at any hour. */
  readonly hours?: readonly OpeningHours[];
  /** Days that differ from `hours`: holidays, make-up workdays. */
  readonly specialDays?: readonly SpecialDay[];
  readonly calendar?: string;
  /** A continuous hall (night desk) keeps waiting tickets over the day boundary. Default false. */
  readonly continuous?: boolean;
  /** Languages a visitor may choose, first is the default. Default `['zh-CN', 'en']`. */
  readonly languages?: readonly string[];
  /** `balanced` (default), `priority`, `fifo`, or a policy of the host's own. */
  readonly policy?: string;
  /** Weights of the balanced policy that differ from the default. */
  readonly balance?: Partial<BalanceWeights>;
  /** What becomes of allocation advice (`advise` by default), and the rules it keeps to. */
  readonly allocation?: Partial<AllocationRules> & { readonly mode?: AllocationMode };
  /** Allocations a manager puts into force with one press: morning, noon. */
  readonly presets?: readonly Preset[];
  /** When the manager board raises an alert. */
  readonly alerts?: Partial<AlertLimits>;
  readonly noShow?: NoShowRule;
  /** Repeats of a call before only no-show is left. Default 3 (habit). */
  readonly recallsMax?: number;
  /** One person may hold one waiting number. Default false. */
  readonly onePersonOneTicket?: boolean;
  /** Reasons a clerk may give for a pause. Default: {@link defaultPauseReasons}. */
  readonly pauseReasons?: readonly Choice[];
  /** Reasons a clerk may give for refusing a record. Default: {@link defaultRefusalReasons}. */
  readonly refusalReasons?: readonly Choice[];
  /** Lines shown in turn at the foot of every call screen. */
  readonly notices?: readonly Texts[];
  readonly zones: readonly Zone[];
  readonly departments?: readonly Department[];
  readonly priorities?: readonly PriorityClass[];
  readonly services: readonly ServiceEntry[];
  readonly items?: readonly Item[];
  readonly windows: readonly WindowEntry[];
}

/** A text by BCP 47 language; `zh-CN` is always there. */
export type Texts = Readonly<Record<string, string>> & { readonly 'zh-CN': string };

/** One block of opening hours. `close` may be `24:00`. */
export interface OpeningHours {
  readonly days: readonly number[];
  readonly open: string;
  readonly close: string;
}

/** A date with hours of its own; no hours means closed. */
export interface SpecialDay {
  readonly date: string;
  readonly hours?: readonly { readonly open: string; readonly close: string }[];
  readonly name?: Texts;
}

/**
 * What a no-show does to the ticket: `void` ends it; `reactivate` lets the desk take it back;
 * `back` puts it after the next `after` waiting (default 3); `tail` at the end. After `cap` no-shows it is void.
 */
export interface NoShowRule {
  readonly policy: 'void' | 'reactivate' | 'back' | 'tail';
  readonly after?: number;
  readonly cap?: number;
}

/** Something people choose from, by id, with its name by language. */
export interface Choice {
  readonly id: string;
  readonly name: Texts;
}

/** A named allocation of some windows; the others stay as they are. */
export interface Preset extends Choice {
  /** Services by window id: the full set (`*` for all), or none for the window's own. */
  readonly windows: Readonly<Record<string, readonly string[]>>;
}

/** A part of the hall with screens of its own. */
export interface Zone extends Choice {
  readonly floor?: number;
}

/** The authority a service belongs to. */
export type Department = Choice;

/** A class of visitors who go first. `verify: true` counts only once a guide or clerk has verified it. */
export interface PriorityClass extends Choice {
  readonly verify?: boolean;
  /** Whether visitors may claim it themselves when taking a number. Default true. */
  readonly claimable?: boolean;
}

/** A queue a ticket is taken for. */
export interface ServiceEntry extends Choice {
  readonly department?: string;
  readonly zone: string;
  /** 1–3 capital letters before the number, unique in the hall. */
  readonly prefix: string;
  readonly meanMinutes: number;
  /** The wait the hall promises, in minutes. */
  readonly targetMinutes?: number;
  /** Tickets a day; absent means no bound. */
  readonly dailyQuota?: number;
  /** No ticket at or after this local time. */
  readonly lastTicketTime?: string;
}

/** A catalogue entry a visitor looks for; it leads to one service. */
export interface Item extends Choice {
  readonly service: string;
  readonly meanMinutes?: number;
  readonly code?: string;
  readonly materials?: readonly Texts[];
  /** Where it can be done without a number. */
  readonly instead?: { readonly kind: 'terminal' | 'help-desk' | 'online'; readonly name: Texts };
}

/** A staffed desk. `services: ['*']` serves all; `qualified` is what its clerk is trained for. */
export interface WindowEntry {
  readonly id: string;
  readonly number: number;
  readonly name?: Texts;
  readonly zone: string;
  readonly kind: 'comprehensive' | 'dedicated';
  readonly services: readonly string[];
  readonly qualified?: readonly string[];
  readonly tags?: readonly string[];
  /** Clerk ids who may take this window over (A/B post). Absent: any clerk of the hall. */
  readonly substitutes?: readonly string[];
  /** Wheelchair-accessible or low counter. */
  readonly accessible?: boolean;
}
