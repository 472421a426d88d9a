import { must } from '../assert.ts';
import type { HallPlan } from '../hall/plan.ts';
import type { Policy } from '../dispatch/policy.ts';
import { principalOf, type HallAction, type HallCommand } from './commands.ts';
import { evolve } from './evolve.ts';
import type { HallEvent, HallEventData, HallEventType } from './events.ts';
import type { HallState } from './hall-state.ts';
import type { Rejection } from '../rejection.ts';

/** Decides one action: emits events through the turn, or says why not. */
export type Decider<A extends HallAction> = (
  turn: Turn,
  data: Extract<HallCommand, { action: A }>['data'],
) => Rejection | undefined;

/** A decider for each of these actions. */
export type Deciders<A extends HallAction> = { readonly [K in A]: Decider<K> };

/**
 * One command being decided. It holds the state as its own events have made it so far, so that a command of two
 * steps (finish the present visitor, call the next) decides the second on the result of the first.
 */
export class Turn {
  readonly command: HallCommand;
  readonly policies: ReadonlyMap<string, Policy>;
  readonly events: HallEvent[] = [];
  state: HallState;

  constructor(state: HallState, command: HallCommand, policies: ReadonlyMap<string, Policy>) {
    this.state = state;
    this.command = command;
    this.policies = policies;
  }

  /** The instant everything in this turn happens at, ms. */
  get at(): number {
    return this.command.at;
  }

  get plan(): HallPlan {
    return must(this.state.plan, 'plan');
  }

  /** Adds an event and moves the state on. */
  emit<T extends HallEventType>(type: T, data: HallEventData[T]): void {
    const { action, actor, commandId, at } = this.command;
    const day = type === 'DayOpened' ? (data as HallEventData['DayOpened']).day : this.state.day;
    const event = {
      type,
      data,
      seq: this.state.seq + 1,
      at,
      day,
      actor: principalOf(actor),
      commandId,
      action,
      step: this.events.length,
    } as HallEvent;
    this.events.push(event);
    this.state = evolve(this.state, event);
  }
}
