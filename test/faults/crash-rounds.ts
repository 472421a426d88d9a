import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { cutPower, settleDisk } from './power-cut.ts';
import { seededRandom } from './seeded-random.ts';
import { SubjectProcess, type SubjectCommand } from './subject-process.ts';

/** Something that keeps data in a folder, acknowledges writes by lines that begin with `ack `, and can be checked. */
export interface CrashSubject {
  /** Before the first round. */
  prepare?(folder: string): Promise<void>;
  command(folder: string, seed: number): SubjectCommand;
  /** Works the process from outside, and says its acknowledgements for it; resolves when it has ended. */
  drive?(running: SubjectProcess, seed: number): Promise<void>;
  /** What is wrong with the folder, given every line that any round acknowledged; empty when nothing is. */
  check(folder: string, lines: readonly string[]): Promise<string[]>;
}

/** How many times to crash what, and how. */
export interface CrashRounds {
  readonly subject: CrashSubject;
  /** `kill-nine` ends the process; `power-cut` moreover keeps only what was synced. */
  readonly crash: 'kill-nine' | 'power-cut';
  readonly rounds: number;
  readonly seed: number;
}

/** What one round showed. */
export interface RoundReport {
  readonly seed: number;
  /** Writes acknowledged in this round. */
  readonly acknowledged: number;
  /** What was lost, doubled or damaged; empty when the round was passed. */
  readonly complaints: readonly string[];
}

const isAcknowledgement = (line: string): boolean => line.startsWith('ack ');
/** Acknowledgements before a crash under load, at most, and how long it then still goes on. */
const acknowledgedMax = 40;
const runMsMax = 100;
/** A crash anywhere comes at most so long after the start. */
const startMsMax = 800;
/** What has not acknowledged enough by then hangs. */
const hangMs = 60_000;

/**
 * Crashes a subject again and again on one folder, at moments drawn from the seed: most while it acknowledges writes,
 * every fourth anywhere from its start on. Each round goes on with what the last one left. Stops early when the
 * caller does; the folder is removed then.
 */
export async function* crashRounds({
  subject,
  crash,
  rounds,
  seed,
}: CrashRounds): AsyncGenerator<RoundReport> {
  const folder = mkdtempSync(join(tmpdir(), `hallkit-${crash}-`));
  const lines: string[] = [];
  try {
    await subject.prepare?.(folder);
    for (let round = 0; round < rounds; round += 1) {
      const roundSeed = seed + round;
      const { said, hung } = await runUntilCrash({ subject, crash, folder, seed: roundSeed });
      lines.push(...said);
      const found = await subject.check(folder, lines);
      const complaints = hung ? [`hung: too little was acknowledged in ${hangMs} ms`, ...found] : found;
      yield { seed: roundSeed, acknowledged: said.filter(isAcknowledgement).length, complaints };
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Run {
  readonly subject: CrashSubject;
  readonly crash: CrashRounds['crash'];
  readonly folder: string;
  readonly seed: number;
}

interface Ran {
  readonly said: readonly string[];
  readonly hung: boolean;
}

async function runUntilCrash({ subject, crash, folder, seed }: Run): Promise<Ran> {
  const random = seededRandom(seed);
  const power = crash === 'power-cut';
  if (power) settleDisk(folder);
  const running = new SubjectProcess(subject.command(folder, seed), power ? { folder } : undefined);
  const driven = subject.drive?.(running, seed);
  const anywhere = seed % 4 === 3;
  const hung = !anywhere && !(await isBusy(running, Math.ceil(random() * acknowledgedMax)));
  // This is the crash's moment, not a wait for something.
  await pause(random() * (anywhere ? startMsMax : runMsMax));
  const code = await running.kill();
  await driven;
  if (code !== null) throw new Error(`The process ended by itself with ${code} (seed ${seed}).`);
  if (power) cutPower(folder);
  return { said: running.lines, hung };
}

/** Whether it comes to so many acknowledgements; ended when it does not. */
async function isBusy(running: SubjectProcess, acknowledgements: number): Promise<boolean> {
  const deadline = setTimeout(() => void running.kill(), hangMs);
  const busy = await running.heard(isAcknowledgement, acknowledgements);
  clearTimeout(deadline);
  return busy;
}
