import {
  createLogger,
  HallRegistry,
  serverConfig,
  startServer,
  systemClock,
  type RunningServer,
} from '@hallkit/server';
import type { Store } from '@hallkit/store';
import { openSqliteStore } from '@hallkit/store-sqlite';

import { contrastHall } from '../contrast/contrast-hall.ts';

/** The hall that is crashed: three services; two windows of one service and two of all, open at any hour. */
export const crashedHall = contrastHall(4);

const logger = createLogger('silent');
const clock = systemClock;
// Nobody presses that fast; the tests are about crashes, not about rates.
const unlimited = { perSecond: 1e6, burst: 1e6 };

/** The hall over its data file, as a server opens it. */
export interface OpenedHall {
  readonly store: Store;
  readonly registry: HallRegistry;
  close(): Promise<void>;
}

/** Opens the data file and reads the hall's log, from its newest snapshot where there is one. */
export async function openHall(file: string): Promise<OpenedHall> {
  const store = await openSqliteStore({ file });
  const halls = [{ name: 'crashed hall', text: JSON.stringify(crashedHall) }];
  const registry = await HallRegistry.open({ store, clock, logger, halls });
  return {
    store,
    registry,
    async close() {
      await registry.close();
      await store.close();
    },
  };
}

/** The real server over it, on a port of its own. */
export function serveHall({ store, registry }: OpenedHall): Promise<RunningServer> {
  const config = serverConfig({ principalRate: unlimited, addressRate: unlimited });
  return startServer({ registry, store, clock, logger, config });
}
