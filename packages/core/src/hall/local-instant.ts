import { localMs } from './zone-offset.ts';

/**
 * An instant (ms) as the zone's clocks show it, with their offset: `2026-11-23T09:00:02+08:00`; milliseconds only where
 * there are any. Throws RangeError for an unknown zone.
 */
export function localInstant(at: number, zone: string): string {
  const local = localMs(at, zone);
  const text = new Date(local).toISOString().slice(0, -1);
  return `${text.endsWith('.000') ? text.slice(0, -4) : text}${offsetText(local - at)}`;
}

/** `+08:00`; seconds only where there are any, as in local mean times of long ago. */
function offsetText(offsetMs: number): string {
  const text = new Date(Math.abs(offsetMs)).toISOString().slice(11, 19);
  return `${offsetMs < 0 ? '-' : '+'}${text.endsWith(':00') ? text.slice(0, 5) : text}`;
}
