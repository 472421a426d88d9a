import type { ConsoleState } from './console-state.ts';
import { AUTO_NEXT_DELAY_MS, AUTO_NEXT_RETRY_MS } from './limits.ts';

/**
 * When an auto-next console calls: once the window has been free for the time in which its last ending can be taken
 * back, and somebody waits. `undefined` = nothing to call for now.
 *
 * @param lastTryAt when it last tried, ms; 0 = not yet
 * @returns server instant, ms; in the past when it is due
 */
export function autoNextAt(state: ConsoleState, lastTryAt: number): number | undefined {
  if (state.mode !== 'idle' || (state.counter?.waiting ?? 0) === 0) return undefined;
  const freeSince = Math.max(state.staff?.freeSince ?? 0, state.win?.since ?? 0);
  return Math.max(freeSince + AUTO_NEXT_DELAY_MS, lastTryAt === 0 ? 0 : lastTryAt + AUTO_NEXT_RETRY_MS);
}
