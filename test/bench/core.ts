/**
 * The pure hall with 5,000 people waiting: how many commands it decides and folds a second, and how long a clerk's
 * call-next takes. Beside it the same commands on plain objects written in place, the floor of any hall.
 */
import { decide, evolve, policies, type HallCommand, type HallEvent, type HallState } from '@hallkit/core';
import { after, benchHallFile, benchStart, busyHall, clerkOf, commandAt, takeNumber } from './bench-hall.ts';
import { alternate, percentiles, spread, spreadOf, type Percentiles } from './measure.ts';
import { count, heading, quantiles, range, say, times, type Finding } from './report.ts';
import { PlainHall } from './yardsticks/plain-hall.ts';

const waiting = 5_000;
/** Visits of one pass: at four commands of a second each, half a day's figure of a very busy hall. */
const visits = 2_500;
const commandEveryMs = 1_000;
const aims = { perSecond: 200_000, callNextP99Us: 50 };

const file = benchHallFile();

/** Measures the core; `passes` passes of every case in turn, each of at least `passMs`. */
export async function benchCore(passes: number, passMs: number): Promise<Finding[]> {
  heading(`core: decide + evolve with ${count(waiting)} waiting, ${file.windows.length} windows`);
  const hall = busyHall(file, waiting);
  const commands = wholeVisits();
  const events = eventsOf(hall, commands);
  const perSecond = await alternate(passes, {
    decided: () => repeat(passMs, commands.length, () => decideAll(hall, commands)),
    folded: () => repeat(passMs, events.length, () => foldAll(hall, events)),
    plain: () => plainPass(passMs, commands),
  });
  const calls = await alternate(passes, {
    free: () => percentiles(callNextUs(hall, passMs, 'free')),
    serving: () => percentiles(callNextUs(hall, passMs, 'serving')),
  });
  const [decided, folded, plain] = [perSecond.decided, perSecond.folded, perSecond.plain].map(spread);
  if (decided === undefined || folded === undefined || plain === undefined) return [];
  say(`mixed commands (take, call, start, finish): ${range(decided)} decided and folded a second`);
  say(`evolve alone:                               ${range(folded)} events a second`);
  say(`plain objects written in place:             ${range(plain)} a second`);
  const free = sayCalls('call-next at a free window', calls.free);
  const serving = sayCalls('call-next that also finishes the present visitor', calls.serving);
  return [
    {
      what: 'core: decide + evolve a second, 5,000 waiting',
      ours: range(decided),
      bare: range(plain),
      ratio: times(decided.median, plain.median),
      aim: `> ${count(aims.perSecond)}`,
      met: decided.median > aims.perSecond,
    },
    callFinding('core: call-next p99, free window', free),
    callFinding('core: call-next p99, finishing the present visitor', serving),
  ];
}

function sayCalls(what: string, passes: readonly Percentiles[]): readonly Percentiles[] {
  for (const pass of passes) say(`${what}: ${quantiles(pass, 'µs')}`);
  return passes;
}

function callFinding(what: string, passes: readonly Percentiles[]): Finding {
  const p99 = spreadOf(passes, (pass) => pass.p99);
  const aim = `< ${aims.callNextP99Us} µs`;
  return {
    what,
    ours: `${range(p99, 1)} µs`,
    bare: '',
    ratio: '',
    aim,
    met: p99.median < aims.callNextP99Us,
  };
}

/** Four commands for each visit; every visitor is called by a window that serves them, so that 5,000 go on waiting. */
function wholeVisits(): readonly HallCommand[] {
  const commands: HallCommand[] = [];
  const at = () => benchStart + waiting + commands.length * commandEveryMs;
  for (let visit = 0; visit < visits; visit++) {
    const window = windowAt(visit);
    const actor = clerkOf(window);
    commands.push(takeNumber(at(), file, serviceFor(visit), visit));
    commands.push(commandAt(at(), actor, 'call-next', { window }));
    commands.push(commandAt(at(), actor, 'start-service', { window }));
    commands.push(commandAt(at(), actor, 'finish-service', { window, outcome: 'done' }));
  }
  return commands;
}

function windowAt(visit: number): string {
  return file.windows[visit % file.windows.length]?.id ?? '';
}

/** A service that this visit's window serves. */
function serviceFor(visit: number): string {
  const own = file.windows[visit % file.windows.length]?.services.filter((id) => id !== '*') ?? [];
  const services = own.length > 0 ? own : file.services.map(({ id }) => id);
  return services[Math.floor(visit / file.windows.length) % services.length] ?? '';
}

function decideAll(hall: HallState, commands: readonly HallCommand[]): HallState {
  let state = hall;
  for (const command of commands) state = after(state, command);
  return state;
}

function foldAll(hall: HallState, events: readonly HallEvent[]): HallState {
  let state = hall;
  for (const event of events) state = evolve(state, event);
  return state;
}

function eventsOf(hall: HallState, commands: readonly HallCommand[]): readonly HallEvent[] {
  const events: HallEvent[] = [];
  let state = hall;
  for (const command of commands) {
    const decision = decide(state, command, policies);
    if (!decision.ok) throw new Error(`${command.action} was refused: ${decision.rejection.code}`);
    events.push(...decision.events);
    state = decision.state;
  }
  return events;
}

/** Repeats a run of `size` steps for `passMs` and gives steps a second. */
function repeat(passMs: number, size: number, run: () => void): number {
  const start = performance.now();
  let steps = 0;
  while (performance.now() - start < passMs) {
    run();
    steps += size;
  }
  return (steps * 1000) / (performance.now() - start);
}

function plainPass(passMs: number, commands: readonly HallCommand[]): number {
  const hall = new PlainHall(file);
  for (let nth = 0; nth < waiting; nth++) {
    const service = file.services[nth % file.services.length]?.id ?? '';
    hall.run(takeNumber(benchStart + nth, file, service, nth));
  }
  return repeat(passMs, commands.length, () => {
    for (const command of commands) hall.run(command);
  });
}

/**
 * Times call-next alone, in microseconds. Before each call somebody takes a number, so that 5,000 go on waiting; a
 * `free` window has finished its visitor before, a `serving` one does both at once, as clerks do.
 */
function callNextUs(hall: HallState, passMs: number, mode: 'free' | 'serving'): readonly number[] {
  const samples: number[] = [];
  const until = performance.now() + passMs;
  while (performance.now() < until) callEveryWindow(hall, mode, samples);
  return samples;
}

function callEveryWindow(hall: HallState, mode: 'free' | 'serving', samples: number[]): void {
  let state = hall;
  let at = benchStart + waiting;
  for (let visit = 0; visit < visits; visit++) {
    const window = windowAt(visit);
    const actor = clerkOf(window);
    at += commandEveryMs;
    state = after(state, takeNumber(at, file, serviceFor(visit), visit));
    const command = commandAt(at, actor, 'call-next', { window });
    const start = performance.now();
    state = after(state, command);
    samples.push((performance.now() - start) * 1000);
    if (mode === 'free')
      state = after(state, commandAt(at, actor, 'finish-service', { window, outcome: 'done' }));
  }
}
