import { must } from '../assert.ts';
import type { Policy } from '../dispatch/policy.ts';
import type { HallFile } from '../hall/hall-file.ts';
import { localMinutes, nextServiceDay } from '../hall/service-day.ts';
import type { HallAction, HallCommand, HallCommandData } from '../state/commands.ts';
import { decide, type Decision } from '../state/decide.ts';
import { emptyHall } from '../state/empty-hall.ts';
import type { HallEvent } from '../state/events.ts';
import type { HallState } from '../state/hall-state.ts';

const actor = { role: 'system', id: 'simulation', console: '' } as const;

/** How a hall is simulated: by which policy, and whether windows follow the queue by themselves. */
export interface SimulatedMode {
  readonly policy: Policy;
  readonly auto: boolean;
}

/**
 * A hall on a simulated clock, driven through the production decide and evolve. Hours, quotas and bounds on intake
 * are left out: every recorded visit did get its number, and its priority had been verified.
 */
export class SimulatedHall {
  state: HallState;
  readonly #policies: ReadonlyMap<string, Policy>;
  #nextDayAt: number;
  #commands = 0;

  constructor(hall: HallFile, mode: SimulatedMode, at: number) {
    this.#policies = new Map([[mode.policy.name, mode.policy]]);
    this.state = emptyHall();
    const simulated = alwaysOpen(hall, mode, at);
    this.do('define-hall', { hash: 'simulated', hall: simulated }, at);
    this.#nextDayAt = this.#dayEnd(at);
    for (const { id } of hall.windows) this.do('open-window', { window: id }, at);
  }

  /** Does a command that the hall must accept and gives its events. */
  do<A extends HallAction>(action: A, data: HallCommandData[A], at: number): readonly HallEvent[] {
    return must(this.ask(action, data, at), `the simulated hall accepts ${action}`);
  }

  /** Does a command if the hall accepts it; undefined when it refuses. */
  ask<A extends HallAction>(
    action: A,
    data: HallCommandData[A],
    at: number,
  ): readonly HallEvent[] | undefined {
    const decision = this.#decide(action, data, at);
    return decision.ok ? decision.events : undefined;
  }

  /**
   * Opens the new service day when one is due. A simulated day lasts until the last is served, however long that takes:
   * live changes are carried over. To be called before anything else is done at an instant.
   */
  turnDay(now: number): void {
    if (now < this.#nextDayAt) return;
    const changed = this.state.windows.filter(({ overlay }) => overlay !== undefined);
    // A recorded day is to be believed, however long nobody came before it.
    this.do('confirm-clock', {}, now);
    this.#nextDayAt = this.#dayEnd(now);
    for (const { id, services } of changed)
      this.do('change-window-services', { window: id, services, reason: 'auto' }, now);
  }

  #decide<A extends HallAction>(action: A, data: HallCommandData[A], at: number): Decision {
    this.#commands += 1;
    const command = { action, data, actor, commandId: `s${this.#commands}`, at, notAfter: 0 } as HallCommand;
    const decision = decide(this.state, command, this.#policies);
    if (decision.ok) this.state = decision.state;
    return decision;
  }

  #dayEnd(at: number): number {
    const { timezone, dayStartsAt = '00:00' } = must(this.state.plan, 'plan').file;
    return nextServiceDay(at, timezone, dayStartsAt);
  }
}

/** The service day starts with the first visit, so that a day which goes on past midnight stays one. */
function alwaysOpen(hall: HallFile, { policy, auto }: SimulatedMode, at: number): HallFile {
  const { hours: _hours, specialDays: _special, onePersonOneTicket: _person, ...rest } = hall;
  const services = hall.services.map(({ dailyQuota: _quota, lastTicketTime: _last, ...service }) => service);
  const priorities = (hall.priorities ?? []).map(({ verify: _verify, ...priority }) => priority);
  return {
    ...rest,
    services,
    priorities,
    policy: policy.name,
    allocation: { ...hall.allocation, mode: auto ? 'auto' : 'fixed' },
    dayStartsAt: timeOfDay(localMinutes(at, hall.timezone)),
    continuous: true,
  };
}

function timeOfDay(minutes: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
