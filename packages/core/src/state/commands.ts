import type { AlertKind } from '../alert/alerts.ts';
import type { AllocationMode } from '../allocation/allocation-rules.ts';
import type { HallFile } from '../hall/hall-file.ts';
import type { Channel, Outcome } from '../ticket/ticket.ts';

/** Where a transferred ticket goes in its new queue. */
export const transferPositions = ['front', 'arrival', 'end'] as const;
export type TransferPosition = (typeof transferPositions)[number];

/** How a priority was verified. */
export const verifications = ['guide', 'id-card', 'certificate', 'appointment'] as const;
export type Verification = (typeof verifications)[number];

/** A wished leg: a service, or a catalogue item that leads to one. */
export interface LegWish {
  readonly service?: string;
  readonly item?: string;
}

/**
 * Everything one can ask of a hall, by action name; the same names stand in the HTTP paths. Free text and personal
 * data never come here: the server puts them in the vault and passes references (`note`, `visitor`, `person`).
 */
export interface HallCommandData {
  'define-hall': { readonly hash: string; readonly hall: HallFile };
  /** Opens the service day when the date has moved on. */
  'roll-day': object;
  'confirm-clock': object;
  'close-day': object;
  'open-day': object;
  'pause-intake': { readonly service: string; readonly reason: string };
  'resume-intake': { readonly service: string };
  'set-quota': { readonly service: string; readonly quota: number };
  'set-last-ticket-time': { readonly service: string; readonly time: string };

  'take-number': {
    readonly legs: readonly LegWish[];
    readonly priority?: string;
    readonly channel: Channel;
    readonly language?: string;
    readonly person?: string;
    readonly visitor?: string;
  };
  'reprint-ticket': { readonly ticket: number; readonly revoke?: boolean };
  'correct-service': { readonly ticket: number } & LegWish;
  'claim-priority': { readonly ticket: number; readonly priority: string };
  'verify-priority': { readonly ticket: number; readonly priority: string; readonly how: Verification };
  'cancel-ticket': { readonly ticket: number; readonly reason: string };
  'reactivate-ticket': { readonly ticket: number };

  'sign-in': { readonly window: string };
  'sign-out': { readonly window: string };
  'take-over': { readonly window: string };
  'open-window': { readonly window: string };
  'pause-window': { readonly window: string; readonly reason: string };
  'resume-window': { readonly window: string };
  'close-window': { readonly window: string };
  'call-next': { readonly window: string };
  'call-number': { readonly window: string; readonly number: string };
  recall: { readonly window: string };
  'start-service': { readonly window: string };
  'finish-service': {
    readonly window: string;
    readonly outcome: Outcome;
    readonly reason?: string;
    readonly note?: string;
  };
  'no-show': { readonly window: string };
  'park-ticket': { readonly window: string; readonly note?: string };
  'resume-ticket': { readonly window: string; readonly ticket: number };
  'transfer-ticket': {
    readonly window: string;
    readonly toService?: string;
    readonly toWindow?: string;
    readonly position: TransferPosition;
    readonly note?: string;
  };
  'add-service': { readonly window: string } & LegWish;
  'record-express': {
    readonly window: string;
    readonly outcome: Outcome;
    readonly reason?: string;
    readonly note?: string;
    readonly serviceMs?: number;
  } & LegWish;
  undo: { readonly window: string };

  /** Live allocation: the full set from now on (`*` allowed), or empty for the hall file's own. */
  'change-window-services': {
    readonly window: string;
    readonly services: readonly string[];
    readonly pinned?: boolean;
    readonly until?: number;
    readonly reason: string;
  };
  /** Sent when a time-boxed change is due; refused earlier. */
  'end-window-change': { readonly window: string };
  /** What becomes of allocation advice until the day ends. */
  'set-allocation-mode': { readonly mode: AllocationMode };
  /** Changes the windows a preset of the hall file names, for good or until an instant (ms). */
  'apply-preset': { readonly preset: string; readonly until?: number };
  /** Does what the adviser wants now; sent by the system in auto mode. Refused where it wants nothing. */
  'follow-advice': object;
  /** An alert of the manager board has been seen; forgotten when the alert ends. */
  'acknowledge-alert': { readonly service: string; readonly alert: AlertKind };
  'mark-unattended': { readonly window: string };
  'mark-attended': { readonly window: string };
  /** A manager gives the called ticket of a silent window back to its queue. */
  'give-back': { readonly window: string };
}

export type HallAction = keyof HallCommandData;

/**
 * Who acts. The server has checked that the role may; the hall checks that this clerk holds this window.
 * `console` names one computer's session: only the newest console of a window may act.
 */
export interface Actor {
  readonly role: ActorRole;
  readonly id: string;
  readonly console: string;
}

/** Who may act in a hall. `system` is the server itself. */
export const actorRoles = [
  'visitor',
  'device',
  'clerk',
  'guide',
  'department',
  'manager',
  'supervisor',
  'auditor',
  'administrator',
  'system',
] as const;
export type ActorRole = (typeof actorRoles)[number];

/** The principal as it stands in the log. */
export function principalOf(actor: Actor): string {
  return `${actor.role}:${actor.id}`;
}

/** A command as decide takes it. Time and ids come with it; nothing is looked up. */
export type HallCommand = {
  [A in HallAction]: {
    readonly action: A;
    readonly data: HallCommandData[A];
    readonly actor: Actor;
    readonly commandId: string;
    /** Server instant, ms. */
    readonly at: number;
    /** Too late after this instant, ms; 0 = no bound. */
    readonly notAfter: number;
  };
}[HallAction];
