import { limits } from '../limits.ts';
import { rejection, type Rejection } from '../rejection.ts';
import type { Deciders, Turn } from '../state/turn.ts';
import type { HallPlan } from './plan.ts';
import { daysBetween, serviceDay } from './service-day.ts';

/** Opening, closing and turning the service day. */
export const dayDeciders: Deciders<'roll-day' | 'confirm-clock' | 'close-day' | 'open-day'> = {
  'roll-day': (turn) =>
    turn.events.length > 0 ? undefined : rejection('change_not_due', { day: turn.state.day }),
  'confirm-clock': (turn) => {
    turn.emit('ClockConfirmed', { day: dayAt(turn.plan, turn.at) });
    return openDayIfDue(turn);
  },
  'close-day': (turn) => {
    if (turn.state.dayStatus === 'closed') return rejection('day_already_closed', { day: turn.state.day });
    turn.emit('DayClosed', { day: turn.state.day });
    return undefined;
  },
  'open-day': (turn) => {
    if (turn.state.dayStatus === 'open') return rejection('day_already_open', { day: turn.state.day });
    turn.emit('DayReopened', { day: turn.state.day });
    return undefined;
  },
};

/**
 * Opens the new service day before anything else happens in it. Days only move forward: a clock that goes back
 * stays on the newest day seen. A leap of more than a week is not believed until an administrator confirms it.
 */
export function openDayIfDue(turn: Turn): Rejection | undefined {
  const { state } = turn;
  if (state.plan === undefined) return undefined;
  const day = dayAt(state.plan, turn.at);
  if (day <= state.day) return undefined;
  const known = state.confirmedDay > state.day ? state.confirmedDay : state.day;
  if (known !== '' && daysBetween(known, day) > limits.daysAheadMax) {
    return rejection('clock_implausible', { day, lastDay: state.day, daysAheadMax: limits.daysAheadMax });
  }
  turn.emit('DayOpened', { day, lapse: state.plan.file.continuous !== true });
  return undefined;
}

function dayAt(plan: HallPlan, at: number): string {
  return serviceDay(at, plan.file.timezone, plan.file.dayStartsAt ?? '00:00');
}
