/**
 * The pure hall with 5,000 people waiting: how many commands it decides and folds a second, and how long a clerk's
 * call-next takes. Beside it the same commands on plain objects written in place, the floor of any hall.
 */
import { decide, evolve, policies, type HallCommand, type HallEvent, type HallState } from '@hallkit/core';
import { after, benchHallFile, benchStart, busyHall, clerkOf, commandAt, takeNumber } from './bench-hall.ts';
import { alternate, percentiles, spreadOf, type Percentiles } from './measure.ts';
import { count, heading, quantiles, range, say, times, type Finding } from './report.ts';
import { PlainHall } from './yardsticks/plain-hall.ts';

const waiting = 5_000;
/** Visits of one pass, four commands each: half a day's figure of a very busy hall. */
const visits = 2_500;
/** The hall's clock runs as fast as the aim has it: so many commands come within a millisecond. */
const commandsPerMs = 200;
/** Longer than a crowd rests on one play of the queue, ms. */
const takeEveryMs = 2_000;
const aims = { perSecond: 200_000, callNextP99Us: 50 };

const file = benchHallFile();

/** Measures the core; `passes` passes of every case in turn, each of at least `passMs`. */
export async function benchCore(passes: number, passMs: number): Promise<Finding[]> {
  heading(`core: decide + evolve with ${count(waiting)} waiting, ${file.windows.length} windows`);
  const hall = busyHall(file, waiting);
  const commands = wholeVisits();
  const events = eventsOf(hall, commands);
  repeat(passMs, commands.length, () => decideAll(hall, commands)); // Compiled code alone is measured.
  const perSecond = await alternate(passes, {
    decided: () => repeat(passMs, commands.length, () => decideAll(hall, commands)),
    folded: () => repeat(passMs, events.length, () => foldAll(hall, events)),
    plain: () => plainPass(passMs, commands),
  });
  const steps = await alternate(passes, {
    free: () => percentiles(callNextUs(hall, passMs, 'free')),
    serving: () => percentiles(callNextUs(hall, passMs, 'serving')),
    taking: () => percentiles(takeNumberUs(hall, passMs)),
  });
  const decided = spreadOf(perSecond.decided, ({ wall }) => wall);
  const ownTime = spreadOf(perSecond.decided, ({ own }) => own);
  const plain = spreadOf(perSecond.plain, ({ wall }) => wall);
  say(`take, call, start, finish mixed: ${range(decided)} decided and folded a second`);
  say(`the same by its own CPU time:    ${range(ownTime)} a second`);
  say(
    `evolve alone:                    ${range(spreadOf(perSecond.folded, ({ wall }) => wall))} events a second`,
  );
  say(`plain objects written in place:  ${range(plain)} a second`);
  saySteps('call-next at a free window', steps.free);
  saySteps('call-next that also finishes the present visitor', steps.serving);
  saySteps('take-number, its wait played through the queue', steps.taking);
  const mixed = {
    bare: range(plain),
    ratio: times(decided.median, plain.median),
    aim: `> ${count(aims.perSecond)}`,
  };
  const what = `core: decide + evolve a second, ${count(waiting)} waiting`;
  return [
    { what, ours: range(decided), ...mixed, met: decided.median > aims.perSecond },
    {
      what: `${what}, by own CPU time`,
      ours: range(ownTime),
      ...mixed,
      met: ownTime.median > aims.perSecond,
    },
    callFinding('core: call-next p99, free window', steps.free),
    callFinding('core: call-next p99, finishing the present visitor', steps.serving),
  ];
}

function saySteps(what: string, passes: readonly Percentiles[]): void {
  for (const pass of passes) say(`${what}: ${quantiles(pass, 'µs')}`);
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
  const at = () => benchStart + waiting + Math.floor(commands.length / commandsPerMs);
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

/** Steps a second: by the clock on the wall, and by the CPU time this thread itself has had. */
interface PerSecond {
  readonly wall: number;
  readonly own: number;
}

/** Repeats a run of `size` steps for `passMs`. */
function repeat(passMs: number, size: number, run: () => void): PerSecond {
  const start = performance.now();
  const startCpu = process.threadCpuUsage();
  let steps = 0;
  while (performance.now() - start < passMs) {
    run();
    steps += size;
  }
  const { user, system } = process.threadCpuUsage(startCpu);
  return { wall: (steps * 1e3) / (performance.now() - start), own: (steps * 1e6) / (user + system) };
}

function plainPass(passMs: number, commands: readonly HallCommand[]): PerSecond {
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
  for (let visit = 0; visit < visits; visit++) {
    const window = windowAt(visit);
    const actor = clerkOf(window);
    const at = benchStart + waiting + Math.floor(visit / commandsPerMs);
    state = after(state, takeNumber(at, file, serviceFor(visit), visit));
    const command = commandAt(at, actor, 'call-next', { window });
    const start = performance.now();
    state = after(state, command);
    samples.push((performance.now() - start) * 1000);
    if (mode === 'free')
      state = after(state, commandAt(at, actor, 'finish-service', { window, outcome: 'done' }));
  }
}

/** Times take-number alone, in microseconds: each comes later than a play of the queue is good for. */
function takeNumberUs(hall: HallState, passMs: number): readonly number[] {
  const samples: number[] = [];
  const until = performance.now() + passMs;
  for (let nth = 0; performance.now() < until; nth++) {
    const service = file.services[nth % file.services.length]?.id ?? '';
    const command = takeNumber(benchStart + waiting + takeEveryMs, file, service, nth);
    const start = performance.now();
    after(hall, command);
    samples.push((performance.now() - start) * 1000);
  }
  return samples;
}
