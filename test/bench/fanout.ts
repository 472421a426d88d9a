/**
 * Calls on their way to many call screens: 10 a second to 2,000 beside a bare Socket.IO broadcast of the same bytes, and
 * 50 a second to 5,000, which a broadcast per call cannot hold. Ours starts at the clerk's HTTP request and includes the
 * decision and the durable commit; the bare thing's starts at its emit.
 */
import { startChild, type Child, type ChildOptions, type Usage } from './child.ts';
import type { HallReady, HallSettings, Post } from './children/hall-process.ts';
import type { LoadResult } from './children/http-load.ts';
import type { ScreenReport, ScreenSettings } from './children/screens.ts';
import { alternate, spreadOf } from './measure.ts';
import { calling, openPosts } from './posts.ts';
import { count, heading, quantiles, range, say, times, type Finding } from './report.ts';
import { inScratchDirectory } from './scratch-directory.ts';
import type { Broadcast } from './yardsticks/bare-socketio.ts';

const windows = 50;
const visitors = 2_000;
const settleMs = 400;
const withGc: ChildOptions = { nodeArgs: ['--expose-gc'] };
/** The last three hold for so many screens; a quick run of fewer tells its figures without judging them. */
const aims = { screens: 5_000, p99Times: 1.2, cpuTimes: 1, framesPerSecond: 10, ageP99Ms: 300, rssKb: 75 };

/** How many screens, calls and milliseconds. */
export interface FanoutSize {
  readonly screens: number;
  readonly callsPerSecond: number;
  readonly forMs: number;
}

/** A server with its screens, and how to let it call. */
interface Side {
  readonly server: Child<unknown>;
  readonly screens: Child<unknown>;
  readonly rssKbPerScreen: number;
  readonly call: (perSecond: number, forMs: number) => Promise<unknown>;
}

interface Stretch {
  readonly report: ScreenReport;
  /** Cores the server kept busy. */
  readonly cores: number;
  readonly framesPerSecond: number;
}

/** Measures both sizes: `steady` over several passes beside the bare thing, `rush` once each. */
export async function benchFanout(passes: number, steady: FanoutSize, rush: FanoutSize): Promise<Finding[]> {
  heading(`fan-out: calls to screens`);
  const compared = await withHall(steady, (hall) => compare(passes, steady, hall));
  const rushed = await withHall(rush, (hall) => rushFindings(rush, hall));
  return [...compared, ...rushed];
}

async function compare(passes: number, size: FanoutSize, hall: Side): Promise<Finding[]> {
  await stretch(hall, { ...size, forMs: settleMs * 3 });
  const patches = await recordedPatches(hall);
  const results = await withBare(size, patches, (bare) =>
    alternate(passes, { hall: () => stretch(hall, size), bare: () => stretch(bare, size) }),
  );
  for (const pass of results.hall) sayStretch('HallKit', size, pass);
  for (const pass of results.bare) sayStretch('bare Socket.IO', size, pass);
  const what = `fan-out: ${size.callsPerSecond} calls/s to ${count(size.screens)} screens`;
  const [ours, bare] = [results.hall, results.bare].map((each) =>
    spreadOf(each, ({ report }) => report.ageMs.p99),
  );
  const [oursCores, bareCores] = [results.hall, results.bare].map((each) =>
    spreadOf(each, ({ cores }) => cores),
  );
  if (!ours || !bare || !oursCores || !bareCores) return [];
  const delayMs = coalescingMs(size.screens);
  return [
    {
      what: `${what}, p99`,
      ours: `${range(ours, 1)} ms`,
      bare: `${range(bare, 1)} ms`,
      ratio: times(ours.median, bare.median),
      aim: `≤ ${aims.p99Times}× + ${delayMs} ms`,
      met: ours.median - delayMs <= aims.p99Times * bare.median,
    },
    {
      what: `${what}, CPU`,
      ours: `${range(oursCores, 2)} cores`,
      bare: `${range(bareCores, 2)} cores`,
      ratio: times(oursCores.median, bareCores.median),
      aim: `≤ ${aims.cpuTimes}×`,
      met: oursCores.median <= aims.cpuTimes * bareCores.median,
    },
  ];
}

async function rushFindings(size: FanoutSize, hall: Side): Promise<Finding[]> {
  const ours = await stretch(hall, size);
  sayStretch('HallKit', size, ours);
  const patches = await recordedPatches(hall);
  await hall.screens.stop();
  const { bare, bareRssKb } = await withBare(size, patches.slice(0, 1), async (side) => ({
    bare: await stretch(side, size),
    bareRssKb: side.rssKbPerScreen,
  }));
  sayStretch('bare Socket.IO', size, bare);
  const what = `fan-out: ${size.callsPerSecond} calls/s to ${count(size.screens)} screens`;
  const figure = (name: string, mine: number, its: number, most: number, unit: string): Finding => ({
    what: `${what}, ${name}`,
    ours: `${mine.toFixed(1)} ${unit}`,
    bare: `${its.toFixed(1)} ${unit}`,
    ratio: times(mine, its),
    aim: `≤ ${most} ${unit} at ${count(aims.screens)}`,
    met: size.screens < aims.screens ? undefined : mine <= most,
  });
  return [
    figure('frames a screen', ours.framesPerSecond, bare.framesPerSecond, aims.framesPerSecond, '/s'),
    figure('p99 age', ours.report.ageMs.p99, bare.report.ageMs.p99, aims.ageP99Ms, 'ms'),
    figure('RSS a connection', hall.rssKbPerScreen, bareRssKb, aims.rssKb, 'KB'),
  ];
}

/** The least time between two patches of a room of so many, ms, as the server's limits state it. */
function coalescingMs(screens: number): number {
  return Math.max(50, screens / 50);
}

function sayStretch(who: string, { screens, callsPerSecond }: FanoutSize, pass: Stretch): void {
  const { report, cores, framesPerSecond } = pass;
  const load = `${callsPerSecond}/s to ${count(screens)}`;
  const seen = `${report.calls} calls seen, ${framesPerSecond.toFixed(1)} frames/s a screen`;
  say(`${who}, ${load}: ${quantiles(report.ageMs, 'ms')}, ${cores.toFixed(2)} cores, ${seen}`);
}

/** Calls for a while; the screens get a moment more to see the last one. */
async function stretch(side: Side, { screens, callsPerSecond, forMs }: FanoutSize): Promise<Stretch> {
  await side.screens.ask('report');
  const before = await side.server.ask<Usage>('usage');
  await side.call(callsPerSecond, forMs);
  const after = await side.server.ask<Usage>('usage');
  await new Promise((resolve) => setTimeout(resolve, settleMs));
  const report = await side.screens.ask<ScreenReport>('report');
  if (report.closed > 0) throw new Error(`${report.closed} screens were cut off`);
  const seconds = forMs / 1000;
  return {
    report,
    cores: (after.cpuMs - before.cpuMs) / 1000 / seconds,
    framesPerSecond: report.patches / screens / seconds,
  };
}

async function recordedPatches(hall: Side): Promise<Broadcast['patches']> {
  const texts = await hall.screens.ask<string[]>('recorded');
  const patches = texts.map(
    (text) => (JSON.parse(text.slice(2)) as [string, Broadcast['patches'][number]])[1],
  );
  return patches.filter(({ set }) => Object.values(set).some(({ kind }) => kind === 'call'));
}

function withHall<T>(size: FanoutSize, work: (side: Side) => Promise<T>): Promise<T> {
  return inScratchDirectory(async (directory) => {
    const settings: HallSettings = { directory };
    const server = await startChild<HallReady>('children/hall-process.ts', settings, withGc);
    const { port, hall } = server.ready;
    const posts = await server.ask<Post[]>('posts', { count: windows });
    await openPosts(port, hall, posts);
    await server.ask('fill', { count: visitors, windows });
    const token = await server.ask<string>('screenToken');
    const scripts = posts.map((post) => [calling(hall, post)]);
    const clerks = await startChild('children/http-load.ts', { port, scripts });
    const call = async (perSecond: number, forMs: number): Promise<void> => {
      const { failed, firstFailure } = await clerks.ask<LoadResult>('paced', { perSecond, forMs });
      if (failed > 0) throw new Error(`${failed} calls failed: ${firstFailure}`);
    };
    try {
      return await withScreens(server, { port, count: size.screens, hall, token }, call, work);
    } finally {
      await clerks.stop();
      await server.stop();
    }
  });
}

async function withBare<T>(
  size: FanoutSize,
  patches: Broadcast['patches'],
  work: (side: Side) => Promise<T>,
): Promise<T> {
  const server = await startChild<{ port: number }>('yardsticks/bare-socketio.ts', {}, withGc);
  const call = (perSecond: number, forMs: number): Promise<unknown> =>
    server.ask('broadcast', { perSecond, forMs, patches } satisfies Broadcast);
  try {
    return await withScreens(server, { port: server.ready.port, count: size.screens }, call, work);
  } finally {
    await server.stop();
  }
}

async function withScreens<T>(
  server: Child<unknown>,
  settings: ScreenSettings,
  call: Side['call'],
  work: (side: Side) => Promise<T>,
): Promise<T> {
  const before = await server.ask<Usage>('usage');
  const screens = await startChild('children/screens.ts', settings);
  try {
    const { tookMs } = await screens.ask<{ tookMs: number }>('connect');
    await new Promise((resolve) => setTimeout(resolve, settleMs));
    const after = await server.ask<Usage>('usage');
    const rssKbPerScreen = ((after.rssMb - before.rssMb) * 1024) / settings.count;
    say(
      `${count(settings.count)} screens connected in ${count(tookMs)} ms, ${rssKbPerScreen.toFixed(1)} KB each`,
    );
    return await work({ server, screens, rssKbPerScreen, call });
  } finally {
    await screens.stop();
  }
}
