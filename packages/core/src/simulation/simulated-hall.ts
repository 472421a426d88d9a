import { must } from '../assert.ts';
import type { Policy } from '../dispatch/policy.ts';
import type { HallFile } from '../hall/hall-file.ts';
import type { HallAction, HallCommand, HallCommandData } from '../state/commands.ts';
import { decide } from '../state/decide.ts';
import { emptyHall } from '../state/empty-hall.ts';
import type { HallEvent } from '../state/events.ts';
import type { HallState } from '../state/hall-state.ts';

const actor = { role: 'system', id: 'simulation', console: '' } as const;

/**
 * A hall on a simulated clock, driven through the production decide and evolve. Hours, quotas and bounds on intake
 * are left out: every recorded visit did get its number.
 */
export class SimulatedHall {
  state: HallState;
  readonly #policies: ReadonlyMap<string, Policy>;
  #commands = 0;

  constructor(hall: HallFile, policy: Policy, at: number) {
    this.#policies = new Map([[policy.name, policy]]);
    this.state = emptyHall();
    this.do('define-hall', { hash: 'simulated', hall: alwaysOpen(hall, policy.name) }, at);
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
    this.#commands += 1;
    const command = { action, data, actor, commandId: `s${this.#commands}`, at, notAfter: 0 } as HallCommand;
    const decision = decide(this.state, command, this.#policies);
    if (!decision.ok) return undefined;
    this.state = decision.state;
    return decision.events;
  }
}

function alwaysOpen(hall: HallFile, policy: string): HallFile {
  const { hours: _hours, specialDays: _special, onePersonOneTicket: _person, ...rest } = hall;
  const services = hall.services.map(({ dailyQuota: _quota, lastTicketTime: _last, ...service }) => service);
  return { ...rest, services, policy };
}
