/** The real server over the embedded store, in a process of its own, with one hall that is open at any hour. */
import type { DeviceKind } from '@hallkit/protocol';
import { commandIdRandomBytes, newCommandId } from '@hallkit/protocol/codes';
import { createLogger, HallRegistry, serverConfig, startServer, systemClock } from '@hallkit/server';
import { openSqliteStore } from '@hallkit/store-sqlite';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { benchHallFile } from '../bench-hall.ts';
import { answerParent, settings } from '../parent.ts';

/** How to start the hall. */
export interface HallSettings {
  /** An empty folder for the data file, or one with a log to go on with. */
  readonly directory: string;
}

/** What the parent needs to reach it. */
export interface HallReady {
  readonly port: number;
  readonly hall: string;
  /** From the start of the process to listening, ms. */
  readonly startMs: number;
  /** The part of it from opening the store to listening, ms. */
  readonly readyMs: number;
  readonly seq: number;
}

/** A clerk at an open window of one service. */
export interface Post {
  readonly window: string;
  readonly service: string;
  readonly console: string;
  readonly clerkToken: string;
  readonly kioskToken: string;
}

const { directory } = settings<HallSettings>();
const startedAt = performance.now();
const file = benchHallFile();
const logger = createLogger('error');
const store = await openSqliteStore({ file: join(directory, 'hall.db') });
const halls = [{ name: 'bench hall', text: JSON.stringify(file) }];
const registry = await HallRegistry.open({ store, clock: systemClock, logger, halls });
const unlimited = { perSecond: 1e6, burst: 1e6 };
const config = serverConfig({
  principalRate: unlimited,
  addressRate: unlimited,
  socketsPerPrincipalMax: 20_000,
});
const server = await startServer({ registry, store, clock: systemClock, logger, config });
const startMs = performance.now();
const readyMs = startMs - startedAt;
const { auth, port } = server;

async function clerkToken(window: string): Promise<string> {
  const clerk = { id: `clerk-${window}`, name: window, roles: [{ role: 'clerk' as const, hall: file.id }] };
  await auth.users.add({ ...clerk, password: `password of ${window}` }, systemClock.now());
  const { holder } = await auth.sessions.open(clerk);
  return (await auth.tokens.issue(holder)).accessToken;
}

async function deviceToken(kind: DeviceKind, name: string): Promise<string> {
  const { id, deviceSecret } = await auth.devices.add(
    { hall: file.id, kind, zone: '', window: '', name },
    'bench',
  );
  return (await auth.tokens.issue(await auth.devices.verify(id, deviceSecret))).accessToken;
}

/** Dedicated windows, each with its clerk and a kiosk of its own. */
function posts({ count }: { readonly count: number }): Promise<Post[]> {
  return Promise.all(
    dedicatedWindows(count).map(async ({ id, services }) => ({
      window: id,
      service: services[0] ?? '',
      console: `desk-${id}`,
      clerkToken: await clerkToken(id),
      kioskToken: await deviceToken('kiosk', `kiosk-${id}`),
    })),
  );
}

/** Lets people take numbers for the services of the first dedicated windows, in turn. */
async function fill({ count, windows }: { readonly count: number; readonly windows: number }): Promise<void> {
  const host = registry.get(file.id);
  if (host === undefined) throw new Error('the bench hall is not there');
  const services = dedicatedWindows(windows).map((win) => win.services[0] ?? '');
  const takes = Array.from({ length: count }, (_, nth) => {
    const payload = { legs: [{ service: services[nth % services.length] }], channel: 'kiosk' };
    const actor = { role: 'device', id: 'fill', console: '' } as const;
    const commandId = newCommandId(Date.now(), randomBytes(commandIdRandomBytes));
    return host.execute({ action: 'take-number', payload, actor, commandId, notAfter: 0 });
  });
  for (const reply of await Promise.all(takes))
    if (!reply.ok) throw new Error(`a number was refused: ${reply.refusal.code}`);
}

function dedicatedWindows(count: number): typeof file.windows {
  return file.windows.filter(({ kind }) => kind === 'dedicated').slice(0, count);
}

const ready: HallReady = {
  port,
  hall: file.id,
  startMs,
  readyMs,
  seq: registry.get(file.id)?.cursor.seq ?? 0,
};
answerParent(
  ready,
  {
    posts,
    fill,
    flushHistory: () => registry.flushHistory(),
    screenToken: () => deviceToken('screen', 'screen'),
    seq: () => registry.get(file.id)?.cursor.seq,
    waiting: () => registry.get(file.id)?.state.waiting,
  },
  async () => {
    await server.close();
    await registry.close();
    await store.close();
  },
);
