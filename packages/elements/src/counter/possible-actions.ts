import type { WireAction } from '@hallkit/client';
import { actingModes, type ConsoleIdentity, type ConsoleState } from './console-state.ts';

/** What a clerk can do at a window. */
export type CounterAction = Extract<
  WireAction,
  | 'sign-in'
  | 'sign-out'
  | 'take-over'
  | 'open-window'
  | 'pause-window'
  | 'resume-window'
  | 'close-window'
  | 'call-next'
  | 'call-number'
  | 'recall'
  | 'start-service'
  | 'finish-service'
  | 'no-show'
  | 'park-ticket'
  | 'resume-ticket'
  | 'transfer-ticket'
  | 'add-service'
  | 'record-express'
  | 'undo'
  | 'reactivate-ticket'
  | 'claim-priority'
  | 'verify-priority'
>;

/**
 * The actions that make sense now. The hall decides in the end; this only keeps buttons from asking for what must be
 * refused. Nothing may be asked of a console that is cut off: its press would come too late to be meant.
 *
 * @param now server instant, ms
 * @param cutOff true while the rows are not known to be fresh
 */
export function possibleActions(
  state: ConsoleState,
  identity: ConsoleIdentity,
  now: number,
  cutOff: boolean,
): ReadonlySet<CounterAction> {
  if (cutOff) return new Set();
  if (!actingModes.has(state.mode)) return comingActions(state);
  return new Set([...windowActions(state), ...presentActions(state), ...undoAction(state, identity, now)]);
}

function comingActions({ mode }: ConsoleState): ReadonlySet<CounterAction> {
  if (mode === 'taken') return new Set(['take-over']);
  return new Set(mode === 'signed-out' || mode === 'moved' ? ['sign-in'] : []);
}

function windowActions({ win, present, mode }: ConsoleState): CounterAction[] {
  const leaving: CounterAction[] = present === undefined ? ['sign-out'] : [];
  if (win?.status === 'closed') return ['open-window', ...leaving];
  if (present === undefined) leaving.push('close-window');
  if (win?.status === 'paused') return ['resume-window', ...leaving];
  const idle: CounterAction[] = mode === 'idle' ? ['resume-ticket'] : [];
  return [
    'pause-window',
    'call-next',
    'call-number',
    'record-express',
    'reactivate-ticket',
    ...idle,
    ...leaving,
  ];
}

function presentActions({ mode, present, counter }: ConsoleState): CounterAction[] {
  if (present === undefined) return [];
  const always: CounterAction[] = ['finish-service', 'park-ticket', 'transfer-ticket', 'add-service'];
  const priority: CounterAction[] = ['claim-priority', 'verify-priority'];
  if (mode === 'serving') return [...always, ...priority];
  const recall: CounterAction[] = present.recalls < (counter?.recallsMax ?? 0) ? ['recall'] : [];
  return [...always, ...priority, ...recall, 'start-service', 'no-show'];
}

/** Only who did it may take it back, within seconds. */
function undoAction({ counter }: ConsoleState, { clerk }: ConsoleIdentity, now: number): CounterAction[] {
  const isOwn = counter?.undoActor === `clerk:${clerk}`;
  return isOwn && counter.undoUntil > now ? ['undo'] : [];
}
