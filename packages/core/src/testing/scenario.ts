import assert from 'node:assert/strict';
import { policies } from '../dispatch/policies.ts';
import type { Rejection, RejectionCode } from '../rejection.ts';
import type { Actor, ActorRole, HallAction, HallCommand, HallCommandData } from '../state/commands.ts';
import { decide } from '../state/decide.ts';
import { emptyHall } from '../state/empty-hall.ts';
import type { HallEvent, HallEventType } from '../state/events.ts';
import type { HallState } from '../state/hall-state.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { mustWindow } from '../state/windows.ts';
import type { ServiceWindow } from '../window/service-window.ts';

/** A Monday, 09:00 in Shanghai. */
export const monday9 = Date.parse('2026-11-23T09:00:00+08:00');

/** Who acts: a role, or a clerk by name with an optional console, as `clerk:zhang@desk1`. */
export type Who = ActorRole | `clerk:${string}`;

/**
 * Given a state, when commands come, then events or a refusal: the way every rule of the hall is told in tests.
 * Time stands still unless `after` moves it.
 */
export class Scenario {
  state: HallState;
  now: number;
  /** Every event so far. */
  readonly log: HallEvent[] = [];
  /** The events of the last command. */
  last: readonly HallEvent[] = [];
  #commands = 0;

  constructor(state: HallState, now: number) {
    this.state = state;
    this.now = now;
  }

  /** Moves the clock. */
  after(ms: number): this {
    this.now += ms;
    return this;
  }

  /** A command that must be accepted. */
  when<A extends HallAction>(who: Who, action: A, data: HallCommandData[A]): this {
    const decision = decide(this.state, this.#command(who, action, data), policies);
    if (!decision.ok) assert.fail(`${action} was refused: ${JSON.stringify(decision.rejection)}`);
    this.state = decision.state;
    this.last = decision.events;
    this.log.push(...decision.events);
    return this;
  }

  /** A command that must be refused with this code; nothing may have changed. */
  refuses<A extends HallAction>(
    who: Who,
    action: A,
    data: HallCommandData[A],
    code: RejectionCode,
  ): Rejection {
    const decision = decide(this.state, this.#command(who, action, data), policies);
    if (decision.ok) assert.fail(`${action} was accepted, ${code} expected`);
    assert.equal(decision.rejection.code, code);
    return decision.rejection;
  }

  /** The types of the last command's events. */
  get happened(): readonly HallEventType[] {
    return this.last.map(({ type }) => type);
  }

  ticket(id: number): Ticket {
    const ticket = this.state.tickets.get(id);
    assert.ok(ticket, `ticket ${id} is in the hall`);
    return ticket;
  }

  window(id: string): ServiceWindow {
    return mustWindow(this.state, id);
  }

  /** Takes a number for a service and gives the ticket's id. */
  take(service: string, more: Partial<HallCommandData['take-number']> = {}): number {
    this.when('device', 'take-number', { legs: [{ service }], channel: 'kiosk', ...more });
    return this.state.lastTicketId;
  }

  /** Signs a clerk in and opens the window. */
  staff(window: string, clerk: string): this {
    const who: Who = `clerk:${clerk}`;
    return this.when(who, 'sign-in', { window }).when(who, 'open-window', { window });
  }

  #command<A extends HallAction>(who: Who, action: A, data: HallCommandData[A]): HallCommand {
    this.#commands += 1;
    const commandId = `c${this.state.seq}-${this.#commands}`;
    return { action, data, actor: actorOf(who), commandId, at: this.now, notAfter: 0 } as HallCommand;
  }
}

/** Starts a scenario on a state, or on no hall at all. */
export function given(state: HallState | undefined, now = monday9): Scenario {
  return new Scenario(state ?? emptyHall(), now);
}

function actorOf(who: Who): Actor {
  const [role, rest = ''] = who.split(':') as [ActorRole, string?];
  const [id = '', console = 'desk'] = rest.split('@');
  return { role, id: id === '' ? role : id, console: role === 'clerk' ? console : '' };
}
