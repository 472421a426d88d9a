/**
 * Durable commands over HTTP with 50 connections: each connection is a kiosk and the clerk of one window, who take and
 * call in turn. Beside it Fastify that commits one SQLite row per request, alone and in hand-made groups.
 *
 * Ours does more for each request: token, role, schema, idempotency, decision, hash chain, and two events for a
 * call-next that also finishes the present visitor.
 */
import { startChild, type Child, type Usage } from './child.ts';
import type { HallReady, HallSettings, Post } from './children/hall-process.ts';
import type { LoadRequest, LoadResult, LoadSettings } from './children/http-load.ts';
import { alternate, spreadOf, type Spread } from './measure.ts';
import { calling, openPosts, taking } from './posts.ts';
import { heading, quantiles, range, say, times, type Finding } from './report.ts';
import { inScratchDirectory } from './scratch-directory.ts';
import type { BareHttpSettings } from './yardsticks/bare-http.ts';

const connections = 50;
const aims = { timesSingle: 4, timesGroup: 0.5 };

/** How long to warm a server up and to measure it, ms. */
export interface CommandTimes {
  readonly warmMs: number;
  readonly forMs: number;
}

interface Pass extends LoadResult {
  /** What the server's threads spent on a request, µs. */
  readonly cpuUs: number;
}

/** Measures durable commands; all servers stand, and one at a time is loaded. */
export async function benchCommands(passes: number, forTimes: CommandTimes): Promise<Finding[]> {
  heading(`commands: durable over HTTP, ${connections} connections`);
  const results = await withHall((hall) =>
    withBare('single', (single) =>
      withBare('group', async (group) => {
        for (const server of [hall, single, group]) await server.load.ask('load', { forMs: forTimes.warmMs });
        return alternate(passes, {
          hall: () => measured(hall, forTimes),
          single: () => measured(single, forTimes),
          group: () => measured(group, forTimes),
        });
      }),
    ),
  );
  const hall = sayPasses('HallKit', results.hall);
  const single = sayPasses('Fastify, one commit per request', results.single);
  const group = sayPasses('Fastify, hand-made group commit', results.group);
  return [
    finding('against one commit per request', hall, single, aims.timesSingle),
    finding('against hand-made group commit', hall, group, aims.timesGroup),
  ];
}

function finding(what: string, ours: Spread, bare: Spread, least: number): Finding {
  return {
    what: `commands a second, ${what}`,
    ours: range(ours),
    bare: range(bare),
    ratio: times(ours.median, bare.median),
    aim: `≥ ${least}×`,
    met: ours.median / bare.median >= least,
  };
}

function sayPasses(what: string, passes: readonly Pass[]): Spread {
  for (const { perSecond, ms, cpuUs } of passes)
    say(
      `${what}: ${Math.round(perSecond)} a second, ${quantiles(ms, 'ms')}, ${cpuUs.toFixed(0)} µs CPU each`,
    );
  return spreadOf(passes, (pass) => pass.perSecond);
}

/** A server with what loads it. */
interface Loaded {
  readonly server: Child<unknown>;
  readonly load: Child<unknown>;
}

function withHall<T>(work: (loaded: Loaded) => Promise<T>): Promise<T> {
  return inScratchDirectory(async (directory) => {
    const settings: HallSettings = { directory };
    const server = await startChild<HallReady>('children/hall-process.ts', settings);
    try {
      const { port, hall } = server.ready;
      const posts = await server.ask<Post[]>('posts', { count: connections });
      await openPosts(port, hall, posts);
      const scripts = posts.map((post) => [taking(hall, post), calling(hall, post)]);
      return await withLoad(server, { port, scripts }, work);
    } finally {
      await server.stop();
    }
  });
}

function withBare<T>(commit: BareHttpSettings['commit'], work: (loaded: Loaded) => Promise<T>): Promise<T> {
  return inScratchDirectory(async (directory) => {
    const settings: BareHttpSettings = { directory, commit };
    const server = await startChild<{ port: number }>('yardsticks/bare-http.ts', settings);
    const body = JSON.stringify({ channel: 'kiosk', padding: 'x'.repeat(200) });
    const script: LoadRequest[] = [{ path: '/commands', headers: {}, body }];
    const scripts = new Array<LoadRequest[]>(connections).fill(script);
    try {
      return await withLoad(server, { port: server.ready.port, scripts }, work);
    } finally {
      await server.stop();
    }
  });
}

async function withLoad<T>(
  server: Child<unknown>,
  settings: LoadSettings,
  work: (loaded: Loaded) => Promise<T>,
): Promise<T> {
  const load = await startChild('children/http-load.ts', settings);
  try {
    return await work({ server, load });
  } finally {
    await load.stop();
  }
}

async function measured({ server, load }: Loaded, { forMs }: CommandTimes): Promise<Pass> {
  const before = await server.ask<Usage>('usage');
  const result = await load.ask<LoadResult>('load', { forMs });
  const after = await server.ask<Usage>('usage');
  if (result.failed > 0) throw new Error(`${result.failed} requests failed: ${result.firstFailure}`);
  return { ...result, cpuUs: ((after.cpuMs - before.cpuMs) * 1000) / result.requests };
}
