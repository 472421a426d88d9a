import type { RuleOf } from './queue-rule.ts';
import type { HallState } from '../state/hall-state.ts';
import type { ServiceWindow } from '../window/service-window.ts';
import type { Ticket } from '../ticket/ticket.ts';

/**
 * Why a ticket was chosen, as a code and its values, so that a console can say it in any language:
 *
 * - `oldest` {services}: arrived first of all this window may serve
 * - `priority` {class}: a priority class goes before the others
 * - `for-this-window` {}: transferred to this window
 * - `by-number` {}: the clerk called this number
 * A hall's own policy may add codes; a console shows an unknown code as it stands.
 */
export interface Reason {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** A chosen ticket with its reason. */
export interface Pick {
  readonly ticket: Ticket;
  readonly reason: Reason;
}

/**
 * Chooses the next ticket for a window. Must be pure, must return only a waiting ticket that the window may serve,
 * and should cost O(services of the window): look at the heads of the queues, not at every ticket.
 */
export interface Policy {
  readonly name: string;
  /** The numbers behind it, with which the estimate plays the queue forward. Without it the balanced rule serves. */
  readonly ruleOf?: RuleOf;
  pick(state: HallState, serviceWindow: ServiceWindow, now: number): Pick | undefined;
}
