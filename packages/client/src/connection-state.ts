import type { HallProblem } from './problem.ts';

/**
 * - `connecting`: for the first time
 * - `live`: connected, and every view shown is true within 10 s
 * - `stale`: connected, but a view has had no news for 10 s
 * - `offline`: cut off
 */
export type ConnectionStatus = 'connecting' | 'live' | 'stale' | 'offline';

/** How the client stands with its server. */
export interface ConnectionState {
  readonly status: ConnectionStatus;
  /** Since when it has this status; ms, server clock. */
  readonly since: number;
  /** When everything shown was last known to be true; ms, server clock; 0 = not yet. */
  readonly freshAt: number;
  /** Server clock minus local clock, ms. */
  readonly clockOffsetMs: number;
  /** Why the server does not let us in, where it said so. */
  readonly problem?: HallProblem;
}
