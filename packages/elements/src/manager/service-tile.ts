import type { ServiceRow } from '@hallkit/protocol';
import { lightOf, worstFirst, worstOf, type Light } from './light.ts';

/** A service as the board shows it. */
export interface ServiceTile {
  readonly id: string;
  readonly prefix: string;
  readonly waiting: number;
  /** Windows that serve it now. */
  readonly windows: number;
  /** How long the longest waiting waits, ms; 0 = nobody waits. */
  readonly longestMs: number;
  readonly targetMs: number;
  /** Range told to who comes now, ms; p90 0 = unknown. */
  readonly p50Ms: number;
  readonly p90Ms: number;
  readonly light: Light;
}

/** The services of the board, those that need somebody first; those alike stay in the hall's order. */
export function serviceTiles(services: readonly ServiceRow[], now: number): readonly ServiceTile[] {
  return services.map((row) => tileOf(row, now)).sort((a, b) => worstFirst(a.light, b.light));
}

function tileOf(row: ServiceRow, now: number): ServiceTile {
  const { id, prefix, waiting, windows, oldestSince, targetMs, p50Ms, p90Ms } = row;
  const longestMs = oldestSince === 0 ? 0 : Math.max(0, now - oldestSince);
  const tile = { id, prefix, waiting, windows, longestMs, targetMs, p50Ms, p90Ms };
  return { ...tile, light: tileLight(tile) };
}

/** Late: somebody waits beyond the target, or nobody serves those who wait. Near: it is to be expected. */
function tileLight({ waiting, windows, longestMs, targetMs, p90Ms }: Omit<ServiceTile, 'light'>): Light {
  if (waiting > 0 && windows === 0) return 'late';
  const expected = waiting > 0 && targetMs > 0 && p90Ms > targetMs ? 'near' : 'good';
  return worstOf([lightOf(longestMs, targetMs), expected]);
}
