import {
  adviceMs,
  limits as hallLimits,
  nextServiceDay,
  type HallPlan,
  type HallState,
  type ServiceWindow,
} from '@hallkit/core';
import { derivedId } from './derived-id.ts';
import type { Ask } from './submission.ts';

/** Something to be asked of the hall at an instant. Whoever asks, and however often: its id makes it happen once. */
export interface DueThing {
  /** Instant, ms. */
  readonly dueAt: number;
  readonly ask: Ask;
  readonly commandId: string;
}

/** Who can be heard at the counters. */
export interface Silence {
  isConnected(console: string): boolean;
  /** When a console was last heard of, ms; 0 = never. */
  heardAt(console: string): number;
  /** When a console that is not connected was last heard of, ms. */
  silentSince(console: string): number;
}

/** Everything that becomes due in this hall unless something happens before. */
export function dueThings(stream: string, state: HallState, silence: Silence, now: number): DueThing[] {
  if (state.plan === undefined) return [];
  const things = state.windows.flatMap((win) => [
    ...changeEnd(stream, win),
    ...attendance(stream, win, silence, now),
  ]);
  if (state.day !== '') things.push(dayTurn(stream, state, state.plan));
  if (state.plan.allocation.mode === 'auto') things.push(...advice(stream, now));
  return things;
}

/** A time-boxed change of what a window serves ends. */
function changeEnd(stream: string, { id, overlay }: ServiceWindow): DueThing[] {
  if (overlay === undefined || overlay.until === 0) return [];
  const ask: Ask = { action: 'end-window-change', data: { window: id } };
  return [{ dueAt: overlay.until, ask, commandId: derivedId(stream, ask.action, id, overlay.until) }];
}

/** A window whose console is silent for two minutes counts as unattended, and as attended once it is back. */
function attendance(stream: string, win: ServiceWindow, silence: Silence, now: number): DueThing[] {
  if (win.clerk === '') return [];
  const silentMsMax = hallLimits.consoleSilentMsMax;
  const connected = silence.isConnected(win.console);
  if (win.attended && !connected) {
    const dueAt = silence.silentSince(win.console) + silentMsMax;
    const ask: Ask = { action: 'mark-unattended', data: { window: win.id } };
    return [{ dueAt, ask, commandId: derivedId(stream, ask.action, win.id, dueAt) }];
  }
  if (win.attended || (!connected && silence.heardAt(win.console) + silentMsMax <= now)) return [];
  const ask: Ask = { action: 'mark-attended', data: { window: win.id } };
  return [
    { dueAt: now, ask, commandId: derivedId(stream, ask.action, win.id, silence.heardAt(win.console)) },
  ];
}

/** In auto mode the adviser is followed twice a minute: at the half minute that has begun, and at the next. */
function advice(stream: string, now: number): DueThing[] {
  const begun = Math.floor(now / adviceMs) * adviceMs;
  return [begun, begun + adviceMs].map((dueAt) => ({
    dueAt,
    ask: { action: 'follow-advice', data: {} },
    commandId: derivedId(stream, 'follow-advice', '', dueAt),
  }));
}

/** Turns of the day by hall file and day: finding one takes some dozen looks at the calendar. */
const turns = new WeakMap<HallPlan, { readonly day: string; readonly at: number }>();

/** The service day turns. Any command would turn it too; this is for a hall where nobody presses anything. */
function dayTurn(stream: string, { day, at }: HallState, plan: HallPlan): DueThing {
  const { timezone, dayStartsAt = '00:00' } = plan.file;
  const known = turns.get(plan);
  const turn = known?.day === day ? known : { day, at: nextServiceDay(at, timezone, dayStartsAt) };
  turns.set(plan, turn);
  return {
    dueAt: turn.at,
    ask: { action: 'roll-day', data: {} },
    commandId: derivedId(stream, 'roll-day', day, turn.at),
  };
}
