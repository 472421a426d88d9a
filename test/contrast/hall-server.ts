import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import type { HallFile } from '@hallkit/core';
import type { DeviceKind } from '@hallkit/protocol';
import {
  createLogger,
  HallRegistry,
  serverConfig,
  startServer,
  systemClock,
  type Clock,
  type Role,
  type ServerConfig,
} from '@hallkit/server';
import { openSqliteStore } from '@hallkit/store-sqlite';
import { Caller } from './caller.ts';

/** A real server over a real data file, with one hall, and ways to become anybody in it. */
export interface HallServer {
  /** `http://127.0.0.1:<port>`. */
  readonly url: string;
  readonly hall: string;
  /** The hall inside the server, to look at what has become durable. */
  readonly host: NonNullable<ReturnType<HallRegistry['get']>>;
  /** A new user with this role. */
  user(id: string, role: Role): Promise<Caller>;
  /** A clerk signed in at a window that is open. */
  clerk(window: string): Promise<Caller>;
  /** A device, paired. */
  device(kind: DeviceKind): Promise<Caller>;
  /** A code that pairs one. */
  pairingCode(kind: DeviceKind, window?: string): Promise<string>;
}

export interface HallServerOptions {
  readonly clock?: Clock;
  readonly config?: Partial<ServerConfig>;
}

/** Starts it on a port of its own; it is stopped and its data removed when the test ends. */
export async function startHall(
  context: TestContext,
  hall: HallFile,
  { clock = systemClock, config = {} }: HallServerOptions = {},
): Promise<HallServer> {
  const directory = await mkdtemp(join(tmpdir(), 'contrast-'));
  const store = await openSqliteStore({ file: join(directory, 'hall.db') });
  const logger = createLogger('silent');
  const source = { name: 'contrast hall', text: JSON.stringify(hall) };
  const registry = await HallRegistry.open({ store, clock, logger, halls: [source] });
  const server = await startServer({ registry, store, clock, logger, config: serverConfig(config) });
  context.after(async () => {
    await server.close();
    await registry.close();
    await store.close();
    await rm(directory, { recursive: true });
  });
  const { auth, url } = server;
  const host = registry.get(hall.id)!;
  const role = (kind: DeviceKind, window = '') => ({ hall: hall.id, kind, zone: '', window, name: kind });
  const user = async (id: string, as: Role): Promise<Caller> => {
    const roles = [{ role: as, hall: hall.id }];
    await auth.users.add({ id, name: id, password: passwordOf(id), roles }, clock.now());
    const { holder } = await auth.sessions.open({ id, name: id, roles });
    const token = freshToken(clock, () => auth.tokens.issue(holder));
    return new Caller({ url, hall: hall.id, token, console: `console-of-${id}` });
  };
  return {
    url,
    hall: hall.id,
    host,
    user,
    async clerk(window) {
      const clerk = await user(`clerk-${window}`, 'clerk');
      await clerk.does('sign-in', { window });
      await clerk.does('open-window', { window });
      return clerk;
    },
    async device(kind) {
      const { id, deviceSecret } = await auth.devices.add(role(kind), 'test');
      const holder = await auth.devices.verify(id, deviceSecret);
      const token = freshToken(clock, () => auth.tokens.issue(holder));
      return new Caller({ url, hall: hall.id, token, console: '' });
    },
    async pairingCode(kind, window) {
      return (await auth.pairingCodes.make(role(kind, window), 'test')).code;
    },
  };
}

/** The password of every user of a test. */
export function passwordOf(user: string): string {
  return `${user}-password`;
}

/** Asks for a token when there is none or it has ended by the server's clock. */
function freshToken(
  clock: Clock,
  issue: () => Promise<{ readonly accessToken: string; readonly expiresAt: number }>,
): () => Promise<string> {
  let issued: ReturnType<typeof issue> | undefined;
  return async () => {
    if (issued !== undefined && (await issued).expiresAt <= clock.now()) issued = undefined;
    issued ??= issue();
    return (await issued).accessToken;
  };
}
