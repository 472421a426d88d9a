/**
 * `npm run bench`: our speed beside the bare thing's, measured in the same run.
 *
 *     npm run bench -- [--only core|commands|fanout|restart] [--quick]
 */
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { benchCommands } from './commands.ts';
import { benchCore } from './core.ts';
import { benchFanout, type FanoutSize } from './fanout.ts';
import { benchRestart } from './restart.ts';
import { table, type Finding } from './report.ts';

/** The benches by name; each takes how thorough to be and gives its findings. */
const benches: Readonly<Record<string, (quick: boolean) => Promise<Finding[]>>> = {
  core: (quick) => (quick ? benchCore(3, 200) : benchCore(5, 1_000)),
  commands: (quick) =>
    benchCommands(3, quick ? { warmMs: 300, forMs: 500 } : { warmMs: 1_500, forMs: 4_000 }),
  fanout: (quick) => benchFanout(3, steady(quick), rush(quick)),
  restart: (quick) =>
    benchRestart(3, quick ? { events: 11_000, settleMs: 300 } : { events: 1_000_000, settleMs: 2_500 }),
};

function steady(quick: boolean): FanoutSize {
  return { screens: quick ? 300 : 2_000, callsPerSecond: 10, forMs: quick ? 500 : 6_000 };
}

function rush(quick: boolean): FanoutSize {
  return { screens: quick ? 600 : 5_000, callsPerSecond: 50, forMs: quick ? 1_000 : 8_000 };
}

const { values } = parseArgs({ options: { only: { type: 'string' }, quick: { type: 'boolean' } } });
const { only, quick = false } = values;
if (only !== undefined && benches[only] === undefined)
  throw new Error(`no bench is called ${only}; there are ${Object.keys(benches).join(', ')}`);

console.log(
  `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, load ${loadavg()[0]?.toFixed(2)}`,
);
const findings: Finding[] = [];
for (const [name, bench] of Object.entries(benches))
  if (only === undefined || only === name) findings.push(...(await bench(quick)));
table(findings);
console.log(`load ${loadavg()[0]?.toFixed(2)} at the end`);
