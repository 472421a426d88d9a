import { every, type Clock } from '../clock.ts';
import type { HallHost } from '../host/hall-host.ts';
import { limits } from '../limits.ts';
import type { Logger } from '../logger.ts';

/**
 * Reads the head of each hall's log once a second, so that what another node wrote is seen, and so that a screen can
 * tell a quiet hall from a node that has lost its store. Returns how to stop.
 */
export function keepFresh(halls: readonly HallHost[], clock: Clock, logger: Logger): () => void {
  const stops = halls.map((host) => {
    let reading = false;
    return every(clock, limits.logPollMs, () => {
      if (reading) return;
      reading = true;
      host
        .refresh()
        .catch((error: unknown) => logger.warn({ err: error, hall: host.id }, 'the log could not be read'))
        .finally(() => (reading = false));
    });
  });
  return () => stops.forEach((stop) => stop());
}
