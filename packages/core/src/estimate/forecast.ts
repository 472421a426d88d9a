import { must } from '../assert.ts';
import { playedRule } from '../dispatch/played-rule.ts';
import type { HallState } from '../state/hall-state.ts';
import type { Told } from '../ticket/ticket.ts';
import { rangeOf } from './calibration.ts';
import { occupancyOf } from './occupancy.ts';
import { PlayForward } from './play-forward.ts';

/** A range of waiting time, ms. p90 0: unknown, because no window serves it. */
export interface WaitRange {
  readonly p50Ms: number;
  readonly p90Ms: number;
}

/** What is told to somebody who takes a number, and the played wait it was made of, by which the hall learns. */
export interface NewWait {
  readonly told: Told;
  /** ms; −1 when no window serves it. */
  readonly playedMs: number;
  /** Instant of the play it rests on, ms. */
  readonly playedAt: number;
}

const unknown: WaitRange = { p50Ms: 0, p90Ms: 0 };

/** Id under which somebody who has not come yet is played; tickets count from 1. */
const newcomer = 0;

/** How long the next of a crowd rest on one play, ms. */
const crowdMs = 1000;

/** The wait of somebody who takes a number for this service now. Costs one play of the queue, at most one a second. */
export function estimateNew(state: HallState, serviceId: string, isPriority: boolean, now: number): NewWait {
  const service = must(state.plan?.serviceIndex.get(serviceId), `service ${serviceId}`);
  const ahead = aheadOfNew(state, service, isPriority);
  const { playedMs, playedAt } =
    (isPriority ? undefined : nextOfCrowd(state, service, now)) ?? play(state, service, isPriority, now);
  const range = playedMs < 0 ? unknown : rangeOf(state.calibration, playedMs);
  return { told: { ahead, ...range }, playedMs, playedAt };
}

/**
 * Where many come within a second, the queue before them is the same but for themselves: each adds what a call takes,
 * shared by the windows, to what was played for the first.
 */
function nextOfCrowd(state: HallState, service: number, now: number): Omit<NewWait, 'told'> | undefined {
  const { lastPlay, tally } = must(state.services[service], 'service state');
  const windows = must(state.staffing[service], 'staffing');
  if (lastPlay.playedMs <= 0 || now - lastPlay.at >= crowdMs || windows !== lastPlay.windows)
    return undefined;
  const { callMs, turnMs } = occupancyOf(state, service);
  const added = ((tally.taken - lastPlay.taken) * (callMs + turnMs)) / windows;
  return {
    playedMs: Math.round(Math.max(lastPlay.playedMs + added - (now - lastPlay.at), 0)),
    playedAt: lastPlay.at,
  };
}

function play(state: HallState, service: number, isPriority: boolean, now: number): Omit<NewWait, 'told'> {
  const played = new PlayForward(state, playedRule(must(state.plan, 'plan')), now);
  played.join(newcomer, service, isPriority);
  const calledAt = played.until(newcomer);
  return { playedMs: calledAt === undefined ? -1 : Math.round(calledAt - now), playedAt: now };
}

/** People who will be called before somebody who comes now. */
function aheadOfNew(state: HallState, service: number, isPriority: boolean): number {
  const { ordinary, priority } = must(state.lanes[service], 'lanes');
  return isPriority ? priority.size : priority.size + ordinary.size;
}

/** The estimates of a whole hall at an instant. */
export interface Forecast {
  /** What a waiting ticket still has to wait. */
  of(ticket: number): WaitRange;
  /** What somebody would wait who took a number for this service now, by service index. */
  next(service: number): WaitRange;
}

/** Plays the whole queue forward once: every waiting ticket's range, and the next newcomer's of every service. */
export function forecast(state: HallState, now: number): Forecast {
  const play = new PlayForward(state, playedRule(must(state.plan, 'plan')), now).all();
  const range = (calledAt: number | undefined): WaitRange =>
    calledAt === undefined ? unknown : rangeOf(state.calibration, calledAt - now);
  return { of: (ticket) => range(play.calledAt.get(ticket)), next: (service) => range(play.nextAt[service]) };
}
