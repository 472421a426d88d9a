import type { AlertKind } from '../alert/alerts.ts';
import type { AllocationMode } from '../allocation/allocation-rules.ts';
import type { HallFile } from '../hall/hall-file.ts';
import type { Reason } from '../dispatch/policy.ts';
import type { Channel, Leg, Outcome, Told } from '../ticket/ticket.ts';

/** Where a ticket is put back into a queue: at an order key, for one window or for all that serve it. */
export interface Placement {
  readonly place: number;
  /** Window it waits for alone, or ''. */
  readonly forWindow: string;
}

/**
 * Everything that can happen in a hall, by event type. Past tense; everything decided is inside, evolve never
 * decides again. Stored as JSON and never rewritten: add a version and an upcast instead.
 */
export interface HallEventData {
  /** The hall file came into force. The log keeps the hash, the text is stored once under it. */
  HallDefined: { readonly hash: string; readonly hall: HallFile };
  /** A new service day: numbers restart, what waited lapses unless the hall is continuous. */
  DayOpened: { readonly day: string; readonly lapse: boolean };
  /** An administrator confirmed that the clock's leap is right. */
  ClockConfirmed: { readonly day: string };
  /** No more numbers today; those who hold one are still served. */
  DayClosed: { readonly day: string };
  DayReopened: { readonly day: string };
  IntakePaused: { readonly service: string; readonly reason: string };
  IntakeResumed: { readonly service: string };
  /** `quota` 0 = no bound. */
  QuotaSet: { readonly service: string; readonly quota: number };
  /** `time` '' = no bound. */
  LastTicketTimeSet: { readonly service: string; readonly time: string };

  TicketTaken: {
    readonly ticket: number;
    readonly number: string;
    readonly ordinal: number;
    readonly legs: readonly Leg[];
    readonly priority: string;
    readonly channel: Channel;
    readonly language: string;
    readonly person: string;
    readonly visitor: string;
    readonly place: number;
    readonly told: Told;
    readonly playedMs: number;
    /** Instant of the play it rests on, ms: its own, or a moment before for the next of a crowd. */
    readonly playedAt: number;
  };
  TicketReprinted: { readonly ticket: number; readonly revoke: boolean };
  ServiceCorrected: {
    readonly ticket: number;
    readonly leg: number;
    readonly service: string;
    readonly item: string;
  };
  ServiceAdded: {
    readonly ticket: number;
    readonly window: string;
    readonly service: string;
    readonly item: string;
  };
  PriorityClaimed: { readonly ticket: number; readonly priority: string };
  PriorityVerified: { readonly ticket: number; readonly priority: string; readonly how: string };
  TicketCancelled: { readonly ticket: number; readonly reason: string };
  TicketReactivated: { readonly ticket: number } & Placement;

  TicketCalled: {
    readonly ticket: number;
    readonly window: string;
    readonly service: string;
    readonly policy: string;
    readonly reason: Reason;
    readonly waitMs: number;
  };
  TicketRecalled: { readonly ticket: number; readonly window: string; readonly time: number };
  ServiceStarted: { readonly ticket: number; readonly window: string; readonly leg: number };
  ServiceFinished: {
    readonly ticket: number;
    readonly window: string;
    readonly leg: number;
    readonly service: string;
    readonly outcome: Outcome;
    /** Refusal reason or where it was referred, or ''. */
    readonly reason: string;
    /** Vault reference of the clerk's words, or ''. */
    readonly note: string;
    readonly serviceMs: number;
    /** What comes after: the ticket ends, goes on here, or waits for its next leg. */
    readonly next:
      { readonly kind: 'end' } | { readonly kind: 'here' } | ({ readonly kind: 'wait' } & Placement);
  };
  TicketMissed: {
    readonly ticket: number;
    readonly window: string;
    /** What the hall's policy made of it. */
    readonly next:
      { readonly kind: 'void' } | { readonly kind: 'reactivate' } | ({ readonly kind: 'wait' } & Placement);
  };
  TicketParked: { readonly ticket: number; readonly window: string; readonly note: string };
  TicketResumed: { readonly ticket: number; readonly window: string };
  TicketTransferred: {
    readonly ticket: number;
    readonly window: string;
    /** The service it waits for from now on. */
    readonly service: string;
    readonly position: 'front' | 'arrival' | 'end';
    readonly note: string;
  } & Placement;
  /** A manager gave the called ticket of an unattended window back to its queue. */
  TicketGivenBack: { readonly ticket: number; readonly window: string } & Placement;
  ExpressRecorded: {
    readonly window: string;
    readonly service: string;
    readonly item: string;
    readonly outcome: Outcome;
    readonly reason: string;
    readonly note: string;
    readonly serviceMs: number;
  };

  ClerkSignedIn: { readonly window: string; readonly clerk: string; readonly console: string };
  ClerkSignedOut: { readonly window: string; readonly clerk: string };
  /** The same clerk goes on at another computer; the older console is read-only. */
  ConsoleMoved: { readonly window: string; readonly clerk: string; readonly console: string };
  /** A/B post: a substitute takes the window over with its services and its visitor. */
  WindowTakenOver: {
    readonly window: string;
    readonly clerk: string;
    readonly console: string;
    readonly from: string;
  };
  WindowOpened: { readonly window: string };
  WindowPaused: { readonly window: string; readonly reason: string };
  WindowResumed: { readonly window: string };
  WindowClosed: { readonly window: string };
  WindowServicesChanged: {
    readonly window: string;
    /** The full set from now on, `*` expanded; empty = back to the hall file. */
    readonly services: readonly string[];
    readonly pinned: boolean;
    readonly until: number;
    readonly reason: string;
  };
  /** Overrides the hall file's mode until the day ends. */
  AllocationModeSet: { readonly mode: AllocationMode };
  AlertAcknowledged: { readonly alert: AlertKind; readonly service: string };
  WindowUnattended: { readonly window: string };
  WindowAttended: { readonly window: string };
  /** Takes back what `undone` did at this window; state holds what it was before. */
  ActionUndone: { readonly window: string; readonly action: string; readonly undone: string };
}

export type HallEventType = keyof HallEventData;

/** An event as decide makes it and evolve takes it: numbered, timed, and told who did it. */
export type HallEvent = {
  [T in HallEventType]: {
    readonly type: T;
    readonly data: HallEventData[T];
    readonly seq: number;
    /** ms, never before its predecessor. */
    readonly at: number;
    readonly day: string;
    /** Principal, e.g. `clerk:zhang`. */
    readonly actor: string;
    readonly commandId: string;
    /** Command that made it, e.g. `call-next`. */
    readonly action: string;
    /** 0, 1, 2 … within its command. */
    readonly step: number;
  };
}[HallEventType];

/** One event's version on the wire of the log. All are at 1 until a first upcast is needed. */
export const eventVersion = 1;
