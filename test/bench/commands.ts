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
  /** Cores the server kept busy. */
  readonly cores: number;
}

/** Measures durable commands; a fresh server for every pass. */
export async function benchCommands(passes: number, forTimes: CommandTimes): Promise<Finding[]> {
  heading(`commands: durable over HTTP, ${connections} connections`);
  const results = await alternate(passes, {
    hall: () => hallPass(forTimes),
    single: () => barePass('single', forTimes),
    group: () => barePass('group', forTimes),
  });
  const hall = sayPasses('HallKit', results.hall);
  const single = sayPasses('Fastify, one commit per request', results.single);
  const group = sayPasses('Fastify, hand-made group commit', results.group);
  return [
    finding('commands a second, against one commit per request', hall, single, aims.timesSingle),
    finding('commands a second, against hand-made group commit', hall, group, aims.timesGroup),
  ];
}

function finding(what: string, ours: Spread, bare: Spread, least: number): Finding {
  return {
    what: `commands: ${what}`,
    ours: range(ours),
    bare: range(bare),
    ratio: times(ours.median, bare.median),
    aim: `≥ ${least}×`,
    met: ours.median / bare.median >= least,
  };
}

function sayPasses(what: string, passes: readonly Pass[]): Spread {
  for (const { perSecond, ms, cores } of passes)
    say(`${what}: ${Math.round(perSecond)} a second, ${quantiles(ms, 'ms')}, ${cores.toFixed(2)} cores`);
  return spreadOf(passes, (pass) => pass.perSecond);
}

function hallPass(forTimes: CommandTimes): Promise<Pass> {
  return inScratchDirectory(async (directory) => {
    const settings: HallSettings = { directory };
    const server = await startChild<HallReady>('children/hall-process.ts', settings);
    try {
      const { port, hall } = server.ready;
      const posts = await server.ask<Post[]>('posts', { count: connections });
      await openPosts(port, hall, posts);
      const scripts = posts.map((post) => [taking(hall, post), calling(hall, post)]);
      return await measured(server, { port, scripts }, forTimes);
    } finally {
      await server.stop();
    }
  });
}

function barePass(commit: BareHttpSettings['commit'], forTimes: CommandTimes): Promise<Pass> {
  return inScratchDirectory(async (directory) => {
    const settings: BareHttpSettings = { directory, commit };
    const server = await startChild<{ port: number }>('yardsticks/bare-http.ts', settings);
    const body = JSON.stringify({ channel: 'kiosk', padding: 'x'.repeat(200) });
    const script: LoadRequest[] = [{ path: '/commands', headers: {}, body }];
    const scripts = new Array<LoadRequest[]>(connections).fill(script);
    try {
      return await measured(server, { port: server.ready.port, scripts }, forTimes);
    } finally {
      await server.stop();
    }
  });
}

async function measured(
  server: Child<unknown>,
  settings: LoadSettings,
  forTimes: CommandTimes,
): Promise<Pass> {
  const load = await startChild('children/http-load.ts', settings);
  try {
    await load.ask('load', { forMs: forTimes.warmMs });
    const before = await server.ask<Usage>('usage');
    const result = await load.ask<LoadResult>('load', { forMs: forTimes.forMs });
    const after = await server.ask<Usage>('usage');
    if (result.failed > 0) throw new Error(`${result.failed} requests failed: ${result.firstFailure}`);
    const tookMs = (result.requests * 1000) / result.perSecond;
    return { ...result, cores: (after.cpuMs - before.cpuMs) / tookMs };
  } finally {
    await load.stop();
  }
}
