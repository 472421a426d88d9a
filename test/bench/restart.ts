/**
 * A killed server comes back over a log of a million events: from its newest snapshot with the longest tail there can be,
 * and without a snapshot by folding everything. Beside it the same server over an empty log.
 */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChild, type ChildOptions, type Usage } from './child.ts';
import type { BuildSettings } from './children/build-log.ts';
import type { HallReady, HallSettings } from './children/hall-process.ts';
import { alternate, spreadOf } from './measure.ts';
import { count, heading, range, say, times, type Finding } from './report.ts';
import { inScratchDirectory } from './scratch-directory.ts';

/** Just fewer events than lie between two snapshots. */
const tailEvents = 9_900;
const aims = { readyMs: 1_000, rssMb: 300 };

/**
 * In a checkout Node strips the types at every start, which an installed package does not pay for. With a compile cache
 * that is done once, by the process that builds the log.
 */
const compileCache: ChildOptions = { env: { NODE_COMPILE_CACHE: join(tmpdir(), 'hallkit-bench-compiled') } };

interface Restart extends HallReady, Usage {}

/** How long the log is, and how long a server runs before its memory is read, ms: history catches up meanwhile. */
export interface RestartSize {
  readonly events: number;
  readonly settleMs: number;
}

/** Builds a log and restarts over it. */
export async function benchRestart(passes: number, { events, settleMs }: RestartSize): Promise<Finding[]> {
  heading(`restart: a log of ${count(events)} events`);
  return inScratchDirectory(async (directory) => {
    await build({ directory, events });
    const replay = await replayed(directory);
    const results = await alternate(passes, {
      hall: () => restartedWithTail(directory, settleMs),
      empty: () => inScratchDirectory((folder) => restarted(folder, settleMs)),
    });
    for (const pass of results.hall) sayRestart('from a snapshot and a tail', pass);
    for (const pass of results.empty) sayRestart('over an empty log', pass);
    const [ready, bare] = [results.hall, results.empty].map((each) =>
      spreadOf(each, ({ startMs }) => startMs),
    );
    const [rss, bareRss] = [results.hall, results.empty].map((each) =>
      spreadOf(each, ({ peakRssMb }) => peakRssMb),
    );
    if (!ready || !bare || !rss || !bareRss) return [];
    const what = `restart: ${count(events)} events`;
    return [
      {
        what: `${what}, process start to listening`,
        ours: `${range(ready)} ms`,
        bare: `${range(bare)} ms`,
        ratio: times(ready.median, bare.median),
        aim: `< ${count(aims.readyMs)} ms`,
        met: ready.median < aims.readyMs,
      },
      {
        what: `${what}, peak RSS`,
        ours: `${range(rss)} MB`,
        bare: `${range(bareRss)} MB`,
        ratio: times(rss.median, bareRss.median),
        aim: `< ${aims.rssMb} MB`,
        met: rss.median < aims.rssMb,
      },
      {
        what: `${what}, without a snapshot`,
        ours: `${count(replay.startMs)} ms, ${count(replay.peakRssMb)} MB`,
        bare: '',
        ratio: times(replay.startMs, bare.median),
        aim: '',
        met: undefined,
      },
    ];
  });
}

function sayRestart(how: string, { startMs, readyMs, rssMb, peakRssMb, seq }: Restart): void {
  const memory = `${count(rssMb)} MB, at most ${count(peakRssMb)} MB`;
  say(
    `${how}: listening after ${count(startMs)} ms (${count(readyMs)} ms of it ours), ${memory}, seq ${count(seq)}`,
  );
}

async function build(settings: BuildSettings): Promise<void> {
  const builder = await startChild('children/build-log.ts', settings, compileCache);
  const { added, tookMs } = await builder.ask<{ added: number; tookMs: number }>('build');
  await builder.stop();
  say(`${count(added)} events appended in ${count(tookMs)} ms`);
}

/** Folds the whole log, then writes history and a snapshot as a server that had been running would have. */
async function replayed(directory: string): Promise<Restart> {
  const settings: HallSettings = { directory };
  const server = await startChild<HallReady>('children/hall-process.ts', settings, compileCache);
  const restart = { ...server.ready, ...(await server.ask<Usage>('usage')) };
  sayRestart('without a snapshot', restart);
  const startedAt = performance.now();
  await server.ask('flushHistory');
  say(`history of it all written in ${count(performance.now() - startedAt)} ms more`);
  await server.stop();
  return restart;
}

async function restartedWithTail(directory: string, settleMs: number): Promise<Restart> {
  await build({ directory, events: tailEvents });
  return restarted(directory, settleMs);
}

/** Starts a server and kills it: nothing it would write at its end helps the next one. */
async function restarted(directory: string, settleMs: number): Promise<Restart> {
  const settings: HallSettings = { directory };
  const server = await startChild<HallReady>('children/hall-process.ts', settings, compileCache);
  await new Promise((resolve) => setTimeout(resolve, settleMs));
  const restart = { ...server.ready, ...(await server.ask<Usage>('usage')) };
  await server.kill();
  return restart;
}
