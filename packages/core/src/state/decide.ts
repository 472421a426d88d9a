import type { Policy } from '../dispatch/policy.ts';
import { alertDeciders } from '../alert/decide-alert.ts';
import { dayDeciders, openDayIfDue } from '../hall/decide-day.ts';
import { defineHall } from '../hall/decide-define.ts';
import { intakeDeciders } from '../hall/decide-intake.ts';
import { rejection, type Rejection } from '../rejection.ts';
import { takeNumber } from '../ticket/decide-take.ts';
import { ticketDeciders } from '../ticket/decide-ticket.ts';
import { allocationDeciders } from '../window/decide-allocation.ts';
import { callDeciders } from '../window/decide-call.ts';
import { clerkDeciders } from '../window/decide-clerk.ts';
import { expressDeciders } from '../window/decide-express.ts';
import { serviceDeciders } from '../window/decide-service.ts';
import { transferDeciders } from '../window/decide-transfer.ts';
import { undo } from '../window/decide-undo.ts';
import { windowDeciders } from '../window/decide-window.ts';
import type { HallAction, HallCommand } from './commands.ts';
import type { HallEvent } from './events.ts';
import type { HallState } from './hall-state.ts';
import { Turn, type Decider, type Deciders } from './turn.ts';

/** What came of a command: events and the state after them, or a refusal and nothing changed. */
export type Decision =
  | { readonly ok: true; readonly events: readonly HallEvent[]; readonly state: HallState }
  | { readonly ok: false; readonly rejection: Rejection };

const deciders: Deciders<HallAction> = {
  'define-hall': defineHall,
  'take-number': takeNumber,
  undo,
  ...dayDeciders,
  ...intakeDeciders,
  ...ticketDeciders,
  ...clerkDeciders,
  ...windowDeciders,
  ...callDeciders,
  ...serviceDeciders,
  ...transferDeciders,
  ...expressDeciders,
  ...allocationDeciders,
  ...alertDeciders,
};

/**
 * Decides a command on a state. Pure: time, ids and the principal come with the command. `command.at` must not be
 * before `state.at`; the caller clamps it. The service day opens by itself before the first command of a new date.
 */
export function decide(
  state: HallState,
  command: HallCommand,
  policies: ReadonlyMap<string, Policy>,
): Decision {
  const turn = new Turn(state, command, policies);
  const refusal = decideTurn(turn);
  if (refusal !== undefined) return { ok: false, rejection: refusal };
  return { ok: true, events: turn.events, state: turn.state };
}

function decideTurn(turn: Turn): Rejection | undefined {
  const { action, notAfter, at, data } = turn.command;
  if (notAfter !== 0 && at > notAfter) return rejection('command_expired', { notAfter, at });
  if (turn.state.plan === undefined && action !== 'define-hall') return rejection('hall_undefined');
  const implausible = openDayIfDue(turn);
  if (implausible !== undefined && action !== 'confirm-clock' && action !== 'define-hall') return implausible;
  const decider = deciders[action] as Decider<HallAction>;
  return decider(turn, data);
}
