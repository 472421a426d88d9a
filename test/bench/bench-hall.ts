/** The hall the benches run in: the Jiading hall, open at any hour. */
import { readFileSync } from 'node:fs';
import {
  decide,
  emptyHall,
  policies,
  readHallFile,
  type Actor,
  type HallAction,
  type HallCommand,
  type HallCommandData,
  type HallFile,
  type HallState,
} from '@hallkit/core';

/** Just after the hall's own midnight, so that a pass of hours stays within one service day. */
export const benchStart = Date.parse('2026-11-23T00:05:00+08:00');

/** Ids of two runs over one log must differ. */
const run = `${Date.now().toString(36)}-${process.pid}`;
let commandCount = 0;
const device: Actor = { role: 'device', id: 'kiosk-1', console: '' };

/** 33 services, 77 dedicated and 22 comprehensive windows, without opening hours, calling by priority and arrival. */
export function benchHallFile(): HallFile {
  const text = readFileSync(new URL('../../examples/halls/jiading.json', import.meta.url), 'utf8');
  const reading = readHallFile(text);
  if (!reading.ok) throw new Error(`the example hall is wrong: ${JSON.stringify(reading.mistakes)}`);
  const { hours: _hours, specialDays: _specialDays, ...file } = reading.hall;
  return { ...file, policy: 'priority' };
}

/** The clerk of a window, at its console. */
export function clerkOf(window: string): Actor {
  return { role: 'clerk', id: `clerk-${window}`, console: `desk-${window}` };
}

/** A command at an instant (ms), with an id of its own. */
export function commandAt<A extends HallAction>(
  at: number,
  actor: Actor,
  action: A,
  data: HallCommandData[A],
): HallCommand {
  return { action, data, actor, commandId: `${run}-${++commandCount}`, at, notAfter: 0 } as HallCommand;
}

/** A number taken at the kiosk; every tenth visitor is of a priority class. */
export function takeNumber(at: number, file: HallFile, service: string, nth: number): HallCommand {
  const priority = nth % 10 === 0 ? (file.priorities?.[0]?.id ?? '') : '';
  return commandAt(at, device, 'take-number', { legs: [{ service }], channel: 'kiosk', priority });
}

/** The state after a command that must be accepted. */
export function after(state: HallState, command: HallCommand): HallState {
  const decision = decide(state, command, policies);
  if (!decision.ok) throw new Error(`${command.action} was refused: ${JSON.stringify(decision.rejection)}`);
  return decision.state;
}

/** Every window open with its clerk, and `waiting` people spread over all services. */
export function busyHall(file: HallFile, waiting: number): HallState {
  const system: Actor = { role: 'system', id: 'bench', console: '' };
  let state = after(emptyHall(), commandAt(benchStart, system, 'define-hall', { hash: 'bench', hall: file }));
  for (const { id } of file.windows) {
    state = after(state, commandAt(benchStart, clerkOf(id), 'sign-in', { window: id }));
    state = after(state, commandAt(benchStart, clerkOf(id), 'open-window', { window: id }));
  }
  for (let nth = 0; nth < waiting; nth++) {
    const service = file.services[nth % file.services.length]?.id ?? '';
    state = after(state, takeNumber(benchStart + nth, file, service, nth));
  }
  return state;
}
