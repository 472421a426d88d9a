import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { policies, type HallFile, type Policy } from '@hallkit/core';
import { readDefinition } from '../host/hall-definition.ts';
import {
  exitCodes,
  oneOf,
  readArguments,
  required,
  UsageError,
  wholeNumber,
  type Command,
} from './command.ts';
import { DayOutputs, type OutputPaths } from './simulate/day-outputs.ts';
import { playFile, type PlayedDay } from './simulate/play-file.ts';
import { summary, waitTable } from './simulate/report-days.ts';
import { watchProgress } from './simulate/watch-progress.ts';
import type { Terminal } from './terminal.ts';

const policyNames = [...policies.keys()];

const help = `Plays a day of visits through a hall, by the same code that runs a real one, on a simulated clock.

Usage: hallkit simulate --hall FILE --visits FILE [--policy NAME] [--allocation fixed|auto] --out FILE [options]
       hallkit simulate --hall FILE --visits FILE --compare NAME,NAME… [--allocation fixed|auto]

  --hall FILE        the hall file
  --visits FILE      CSV, by arrival: visit,arrivedAt,service,priority,serviceSeconds
  --policy NAME      ${policyNames.join(', ')} (default: balanced)
  --allocation MODE  fixed: windows serve what the hall file says (default);
                     auto: they follow the queue within what their clerks are trained for
  --out FILE         who was served where and when: visit,window,calledAt,endedAt
  --changes FILE     what windows serve from when on: at,window,services (with ; between them)
  --estimates FILE   the wait told when the number was issued: visit,issuedAt,p50Seconds,p90Seconds
  --compare NAMES    play the day under several policies and print their waits beside each other
  --seed N           seed of whatever is left to chance. Nothing in the policies that come with HallKit is:
                     the same files give the same bytes, whatever the seed

All windows are open from the first visit until the last is served. A free window calls at once when somebody waits whom
it may serve. At one instant: ends, then changes, then arrivals in file order, then calls by window number. Nothing is
decided by what is still to come. Files appear whole or not at all.
`;

const options = {
  hall: { type: 'string' },
  visits: { type: 'string' },
  policy: { type: 'string' },
  allocation: { type: 'string' },
  seed: { type: 'string' },
  out: { type: 'string' },
  changes: { type: 'string' },
  estimates: { type: 'string' },
  compare: { type: 'string' },
} as const;

type Values = ReturnType<typeof readArguments<typeof options>>['values'];

/** What the command line asks for. */
interface Wish {
  readonly hall: HallFile;
  readonly visits: string;
  readonly policy: Policy;
  readonly auto: boolean;
  readonly outputs: OutputPaths | undefined;
  /** Policies to set beside each other; empty = none. */
  readonly compare: readonly Policy[];
}

/** `hallkit simulate`: what a policy makes of a day. */
export const simulateCommand: Command = {
  name: 'simulate',
  summary: 'play a day of visits through a hall; compare policies',
  help,
  async run(args, terminal) {
    const wish = await readWish(readArguments(args, options).values);
    const watch = watchProgress(terminal, wish.hall.timezone);
    try {
      await new Simulation(wish, terminal, watch.breathe).run();
    } finally {
      watch.close();
    }
    return exitCodes.done;
  },
};

class Simulation {
  readonly #wish: Wish;
  readonly #terminal: Terminal;
  readonly #breathe: ReturnType<typeof watchProgress>['breathe'];

  constructor(wish: Wish, terminal: Terminal, breathe: ReturnType<typeof watchProgress>['breathe']) {
    this.#wish = wish;
    this.#terminal = terminal;
    this.#breathe = breathe;
  }

  async run(): Promise<void> {
    const { hall, auto, outputs, policy, compare } = this.#wish;
    if (outputs !== undefined) {
      const day = await this.#playInto(outputs, policy);
      const files = [outputs.out, outputs.changes, outputs.estimates].filter((path) => path !== undefined);
      await this.#terminal.out(`${summary(day, hall, auto)}Written: ${files.join(', ')}\n`);
    }
    if (compare.length === 0) return;
    const days: PlayedDay[] = [];
    for (const each of compare) days.push(await this.#play(each, {}));
    await this.#terminal.out(waitTable(days));
  }

  async #playInto(paths: OutputPaths, policy: Policy): Promise<PlayedDay> {
    const outputs = new DayOutputs(paths, this.#wish.hall.timezone);
    try {
      const day = await this.#play(policy, outputs);
      outputs.finish();
      return day;
    } finally {
      outputs.discard();
    }
  }

  #play(policy: Policy, observer: Parameters<typeof playFile>[0]['observer']): Promise<PlayedDay> {
    const { hall, visits, auto } = this.#wish;
    return playFile({
      hall,
      visits,
      policy,
      auto,
      observer,
      breathe: (progress) => this.#breathe(policy.name, progress),
    });
  }
}

async function readWish(values: Values): Promise<Wish> {
  const hall = required('--hall FILE', values.hall);
  const visits = required('--visits FILE', values.visits);
  if (values.seed !== undefined) wholeNumber('seed', values.seed, 0, Number.MAX_SAFE_INTEGER);
  const wish = {
    visits,
    policy: policyNamed('policy', values.policy ?? 'balanced'),
    auto: oneOf('allocation', values.allocation ?? 'fixed', ['fixed', 'auto']) === 'auto',
    outputs: outputPaths(values),
    compare: values.compare === undefined ? [] : policyList(values.compare),
  };
  checkPaths(values);
  return { ...wish, hall: readDefinition(await readFile(hall, 'utf8'), hall).hall };
}

function outputPaths({ out, changes, estimates, compare }: Values): OutputPaths | undefined {
  const isAsked = out !== undefined || changes !== undefined || estimates !== undefined;
  if (!isAsked && compare !== undefined) return undefined;
  return { out: required('--out FILE', out), changes, estimates };
}

/** No file may be two things at once. */
function checkPaths(values: Values): void {
  const taken = new Map<string, string>();
  for (const option of ['hall', 'visits', 'out', 'changes', 'estimates'] as const) {
    const value = values[option];
    if (value === undefined) continue;
    const path = resolve(required(`--${option} FILE`, value));
    const other = taken.get(path);
    if (other !== undefined) throw new UsageError(`--${other} and --${option} are the same file: ${value}`);
    taken.set(path, option);
  }
}

function policyList(text: string): readonly Policy[] {
  const names = text.split(',').map((name) => name.trim());
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new UsageError(`--compare names "${twice}" twice`);
  return names.map((name) => policyNamed('compare', name));
}

function policyNamed(option: string, name: string): Policy {
  const found = policies.get(oneOf(option, name, policyNames));
  if (found === undefined) throw new UsageError(`--${option}: there is no policy "${name}"`);
  return found;
}
