import type { ServiceRow } from '@hallkit/protocol';
import { PAGE_DWELL_MS } from './limits.ts';
import { turnOf } from './turn.ts';

/**
 * The services that the side band shows now: of the screen's zone, those that somebody waits for or can take a number
 * for; in the hall's own order; by turns where they do not fit.
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
  const alive = own.filter(
    (service) => service.waiting > 0 || (service.intake === 'open' && service.windows > 0),
  );
  const size = Math.max(1, room);
  const page = turnOf(Math.ceil(alive.length / size), PAGE_DWELL_MS, now);
  return alive.slice(page * size, (page + 1) * size);
}
