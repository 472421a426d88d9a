import type { Store } from '@hallkit/store';
import type { Auth } from '../auth/auth.ts';
import type { Clock } from '../clock.ts';
import { HallFileError } from '../host/hall-definition.ts';
import { HallRegistry, type HallSource } from '../host/hall-registry.ts';
import { serverConfig, type ServerConfig } from '../http/server-config.ts';
import { startServer } from '../http/start-server.ts';
import type { Logger } from '../logger.ts';
import { openDataFolder } from './data-file.ts';

/** What a server is started with. */
export interface ServeOptions {
  /** Data folder, made when it is not there. */
  readonly data: string;
  readonly halls: readonly HallSource[];
  readonly config: Partial<ServerConfig>;
  readonly clock: Clock;
  readonly logger: Logger;
  /** May refuse the data before anything is written. */
  readonly checkData: (store: Store) => Promise<void>;
}

/** A server with everything below it. */
export interface Serving {
  readonly url: string;
  readonly store: Store;
  readonly registry: HallRegistry;
  readonly auth: Auth;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Calls `work` before the server stops: what it does must end first. */
  beforeClose(work: () => Promise<void>): void;
  /** Stops from the outside in: sockets, commands, history, snapshot, file. */
  close(): Promise<void>;
}

/** Opens the data file, the halls and the server, in this order; whatever was opened is closed when one fails. */
export async function serve(options: ServeOptions): Promise<Serving> {
  const store = await openDataFolder(options.data);
  try {
    await options.checkData(store);
    const registry = await openRegistry(options, store);
    return await listen(options, store, registry);
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function openRegistry({ halls, clock, logger }: ServeOptions, store: Store): Promise<HallRegistry> {
  const registry = await HallRegistry.open({ store, clock, logger, halls });
  if (registry.all().length > 0) return registry;
  await registry.close();
  throw new HallFileError(
    'no_hall',
    'there is no hall in the data folder yet: name a hall file with --hall FILE, or try --demo',
  );
}

async function listen(
  { clock, logger, config }: ServeOptions,
  store: Store,
  registry: HallRegistry,
): Promise<Serving> {
  const early: (() => Promise<void>)[] = [];
  try {
    const server = await startServer({ registry, store, clock, logger, config: serverConfig(config) });
    logger.info({ url: server.url }, 'listening');
    const close = async (): Promise<void> => {
      logger.info({}, 'stopping');
      for (const work of early) await work();
      await server.close();
      await registry.close();
      await store.close();
      logger.info({}, 'stopped');
    };
    const beforeClose = (work: () => Promise<void>): void => void early.push(work);
    return { url: server.url, auth: server.auth, store, registry, clock, logger, beforeClose, close };
  } catch (error) {
    await registry.close();
    throw error;
  }
}
