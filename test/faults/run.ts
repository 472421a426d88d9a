import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { crashRounds, type CrashRounds, type CrashSubject } from './crash-rounds.ts';
import { HallSubject } from './hall-subject.ts';
import { storeSubject } from './store-subject.ts';

/**
 * `npm run test:faults -- --rounds N [--seed S]`: many more rounds of the crashes that `npm test` runs a few of. Ends
 * with 1 and the seeds of the failing rounds, or when the deliberate bug is not found.
 */
const { values } = parseArgs({ options: { rounds: { type: 'string' }, seed: { type: 'string' } } });
const rounds = Number(values.rounds ?? 20);
const seed = Number(values.seed ?? Date.now() % 1_000_000_000);

/** Rounds on one folder: every round checks the whole log, which grows with them. */
const roundsPerFolder = 50;
const sabotage = join(import.meta.dirname, 'sabotage-synchronous.ts');

interface Campaign extends Pick<CrashRounds, 'crash'> {
  readonly name: string;
  /** A new one for every folder. */
  subject(): CrashSubject;
  /** A deliberate bug goes with it: the rounds must find it. */
  readonly sabotaged?: boolean;
}

const campaigns: readonly Campaign[] = [
  { name: 'server, kill -9', subject: () => new HallSubject(), crash: 'kill-nine' },
  { name: 'server, power cut', subject: () => new HallSubject(), crash: 'power-cut' },
  {
    name: 'server, power cut without FULL',
    subject: () => new HallSubject(sabotage),
    crash: 'power-cut',
    sabotaged: true,
  },
  { name: 'store, kill -9', subject: () => storeSubject(), crash: 'kill-nine' },
  { name: 'store, power cut', subject: () => storeSubject(), crash: 'power-cut' },
  {
    name: 'store, power cut without FULL',
    subject: () => storeSubject(sabotage),
    crash: 'power-cut',
    sabotaged: true,
  },
];

/** All rounds of a campaign, folder after folder, with seeds that go on. */
async function* allRounds({ subject, crash }: Campaign) {
  for (let done = 0; done < rounds; done += roundsPerFolder) {
    const left = Math.min(rounds - done, roundsPerFolder);
    yield* crashRounds({ subject: subject(), crash, rounds: left, seed: seed + done });
  }
}

/** Runs a campaign and says how it went; whether it went as it should. */
async function run(campaign: Campaign): Promise<boolean> {
  const { name, sabotaged = false } = campaign;
  let [done, acknowledged, failed] = [0, 0, 0];
  for await (const round of allRounds(campaign)) {
    done += 1;
    acknowledged += round.acknowledged;
    if (round.complaints.length === 0) continue;
    failed += 1;
    const [first] = round.complaints;
    process.stdout.write(`  seed ${round.seed}: ${round.complaints.length} complaints, first: ${first}\n`);
    // What one round lost stays lost in the next; the bug needs to be found but once.
    break;
  }
  const passed = sabotaged ? failed > 0 : failed === 0;
  process.stdout.write(
    `${passed ? 'pass' : 'FAIL'}  ${name}: ${done} rounds, ${acknowledged} acknowledged\n`,
  );
  return passed;
}

// Every round starts a server from source; what one has compiled, the next ones take over.
process.env.NODE_COMPILE_CACHE ??= fileURLToPath(new URL('../../.tmp/compile-cache/', import.meta.url));
process.stdout.write(`seed ${seed}\n`);
let passed = true;
for (const campaign of campaigns) passed = (await run(campaign)) && passed;
process.exitCode = passed ? 0 : 1;
