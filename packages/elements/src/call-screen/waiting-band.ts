import type { ServiceRow } from '@hallkit/protocol';
import { PAGE_DWELL_MS } from './limits.ts';
import { turnOf } from './turn.ts';

/**
 * The services that the side band shows now, of the screen's zone and in the hall's own order: all that somebody waits
 * for, by turns where they do not fit, and in the room that is left those one can take a number for.
 *
 * @param services service rows in the hall's order
 * @param zone zone of the screen, '' = the whole hall
 * @param room rows that fit
 * @param now server instant, ms
 */
export function bandServices(
  services: readonly ServiceRow[],
  zone: string,
  room: number,
  now: number,
): readonly ServiceRow[] {
  const own = services.filter((service) => zone === '' || service.zone === zone);
  const waiting = own.filter((service) => service.waiting > 0);
  const size = Math.max(1, room);
  if (waiting.length > size) return pageOf(waiting, size, now);
  const ready = own.filter(isReady).slice(0, size - waiting.length);
  const shown = new Set([...waiting, ...ready]);
  return own.filter((service) => shown.has(service));
}

function isReady({ waiting, intake, windows }: ServiceRow): boolean {
  return waiting === 0 && intake === 'open' && windows > 0;
}

function pageOf(services: readonly ServiceRow[], size: number, now: number): readonly ServiceRow[] {
  const page = turnOf(Math.ceil(services.length / size), PAGE_DWELL_MS, now);
  return services.slice(page * size, (page + 1) * size);
}
