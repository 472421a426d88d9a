import { must } from '../assert.ts';
import { estimateNew } from '../estimate/forecast.ts';
import { hallIntake, serviceIntake } from '../hall/intake.ts';
import { serviceOf } from '../hall/plan.ts';
import { limits } from '../limits.ts';
import { isRejection, rejection, type Rejection } from '../rejection.ts';
import type { HallCommandData, LegWish } from '../state/commands.ts';
import type { HallState } from '../state/hall-state.ts';
import type { Decider, Turn } from '../state/turn.ts';
import { resolveLeg } from './leg-wish.ts';
import { settledStatuses, type Leg } from './ticket.ts';

/** Issues a number. The number is the first leg's prefix and the next ordinal of its day; ids never repeat. */
export const takeNumber: Decider<'take-number'> = (turn, data) => {
  const legs = resolveLegs(turn, data.legs);
  if (isRejection(legs)) return legs;
  const refusal = checkWishes(turn, data) ?? checkIntake(turn.state, legs, turn.at);
  if (refusal !== undefined) return refusal;
  issue(turn, data, legs);
  return undefined;
};

function resolveLegs(turn: Turn, wishes: readonly LegWish[]): readonly Leg[] | Rejection {
  if (wishes.length === 0) return rejection('no_services');
  if (wishes.length > limits.legsMax) return rejection('too_many_legs', { legsMax: limits.legsMax });
  const legs: Leg[] = [];
  for (const wish of wishes) {
    const leg = resolveLeg(turn.plan, wish);
    if (isRejection(leg)) return leg;
    legs.push(leg);
  }
  return legs;
}

function checkWishes(turn: Turn, data: HallCommandData['take-number']): Rejection | undefined {
  const { priority = '', language = '', person = '' } = data;
  if (priority !== '' && !turn.plan.priorities.has(priority))
    return rejection('unknown_priority', { priority });
  if (language !== '' && !turn.plan.languages.includes(language))
    return rejection('unknown_language', { language });
  if (turn.plan.file.onePersonOneTicket === true && person !== '') return checkPerson(turn.state, person);
  return undefined;
}

/** One person, one waiting number per hall. */
function checkPerson(state: HallState, person: string): Rejection | undefined {
  for (const ticket of state.tickets) {
    if (ticket.person !== person || settledStatuses.has(ticket.status)) continue;
    return rejection('already_waiting', { number: ticket.number });
  }
  return undefined;
}

function checkIntake(state: HallState, legs: readonly Leg[], now: number): Rejection | undefined {
  const closed = hallIntake(state, now);
  if (closed !== undefined) return closed;
  for (const leg of legs) {
    const refusal = serviceIntake(state, leg.service, now);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

function issue(turn: Turn, data: HallCommandData['take-number'], legs: readonly Leg[]): void {
  const { state, plan, at } = turn;
  const first = must(legs[0], 'first leg').service;
  const ordinal =
    must(state.services[must(plan.serviceIndex.get(first), 'service')], 'service state').last + 1;
  const { priority = '' } = data;
  const counts = priority !== '' && plan.priorities.get(priority)?.verify !== true;
  turn.emit('TicketTaken', {
    ticket: state.lastTicketId + 1,
    number: serviceOf(plan, first).prefix + String(ordinal).padStart(3, '0'),
    ordinal,
    legs,
    priority,
    channel: data.channel,
    language: data.language ?? must(plan.languages[0], 'first language'),
    person: data.person ?? '',
    visitor: data.visitor ?? '',
    place: at * 1000,
    ...estimateNew(state, first, counts, at),
  });
}
