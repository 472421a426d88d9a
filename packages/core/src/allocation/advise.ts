import { must } from '../assert.ts';
import type { Reason } from '../dispatch/policy.ts';
import type { HallState } from '../state/hall-state.ts';
import type { AllocationRules } from './allocation-rules.ts';
import { demandOf, type Demand } from './demand.ts';
import { drainTimes, type Outlet } from './drain-times.ts';
import { lendables, type Lendable } from './lendable.ts';

const minuteMs = 60_000;

/** An idle window counts as this much gain for a service with somebody waiting that no other idle one was given to. */
const idleGainMs = 5 * minuteMs;

/** A change worth making, with what it is expected to do. */
export interface Advice {
  readonly window: string;
  /** The full set from now on, in hall-file order. */
  readonly services: readonly string[];
  /** The service the window lends its time to. */
  readonly extra: string;
  /** Minutes that service needs to drain without and with the change, in the fluid picture. */
  readonly drainMsBefore: number;
  readonly drainMsAfter: number;
  /** `lend` {service, drainMinutes, ownMinutes} or `lend-idle` {service, waiting}. */
  readonly reason: Reason;
}

/**
 * The changes that would help the hall as it stands, best first: dedicated windows lend their time to one service
 * their clerk is trained for, where that needs clearly longer to drain than what they do now. Pure, and blind to
 * what is to come: it sees who waits and how many came lately.
 */
export function advise(state: HallState, now: number, rules: AllocationRules): readonly Advice[] {
  return new Adviser(state, now, rules).all();
}

/** A window and the service it would lend its time to. */
interface Candidate {
  readonly at: number;
  readonly service: number;
  readonly gainMs: number;
  readonly idle: boolean;
}

class Adviser {
  readonly #state: HallState;
  readonly #rules: AllocationRules;
  readonly #demands: readonly Demand[];
  readonly #windows: Lendable[];
  /** Idle windows given to a service so far, by service index. */
  readonly #idleGiven: number[];

  constructor(state: HallState, now: number, rules: AllocationRules) {
    this.#state = state;
    this.#rules = rules;
    this.#demands = demandOf(state, now, rules);
    this.#windows = lendables(state, now, rules);
    this.#idleGiven = this.#demands.map(() => 0);
  }

  all(): readonly Advice[] {
    const advice: Advice[] = [];
    let drains = this.#drains();
    for (let best = this.#best(drains); best !== undefined; best = this.#best(drains)) {
      const before = drains;
      this.#apply(best);
      drains = this.#drains();
      advice.push(this.#adviceOf(best, before, drains));
    }
    return advice;
  }

  #drains(): number[] {
    return drainTimes(this.#demands, this.#windows.map(outletOf));
  }

  #best(drains: readonly number[]): Candidate | undefined {
    let best: Candidate | undefined;
    for (const [at, win] of this.#windows.entries()) {
      for (const service of win.options) {
        if (service === win.extra) continue;
        const candidate = this.#weigh(at, win, service, drains);
        if (candidate.gainMs > (best?.gainMs ?? this.#rules.gainMinutes * minuteMs)) best = candidate;
      }
    }
    return best;
  }

  /** What lending gains: the other service's drain time over the window's own and present extra ones. */
  #weigh(at: number, win: Lendable, service: number, drains: readonly number[]): Candidate {
    const drainOf = (index: number): number => must(drains[index], 'drain time');
    const present = win.extra === -1 ? 0 : drainOf(win.extra);
    const need = Math.max(present, ...win.own.map(drainOf));
    const gainMs = drainOf(service) - need * this.#rules.ownNeed;
    const wanted = must(this.#demands[service], 'demand').waiting > must(this.#idleGiven[service], 'given');
    const idleGain = win.idle && wanted ? idleGainMs - present / 5 : -Infinity;
    return { at, service, gainMs: Math.max(gainMs, idleGain), idle: idleGain > gainMs };
  }

  #apply({ at, service }: Candidate): void {
    const win = must(this.#windows[at], 'window');
    this.#windows[at] = { ...win, extra: service, options: [] };
    this.#idleGiven[service] = must(this.#idleGiven[service], 'given') + 1;
  }

  #adviceOf({ at, service, idle }: Candidate, before: readonly number[], after: readonly number[]): Advice {
    const plan = must(this.#state.plan, 'plan');
    const win = must(this.#windows[at], 'window');
    const idOf = (index: number): string => must(plan.serviceIds[index], 'service');
    const drainMsBefore = must(before[service], 'drain time');
    const own = Math.max(...win.own.map((index) => must(before[index], 'drain time')));
    return {
      window: win.id,
      services: [...outletOf(win)].sort((a, b) => a - b).map(idOf),
      extra: idOf(service),
      drainMsBefore,
      drainMsAfter: must(after[service], 'drain time'),
      reason: idle
        ? {
            code: 'lend-idle',
            params: { service: idOf(service), waiting: must(this.#demands[service], 'demand').waiting },
          }
        : {
            code: 'lend',
            params: {
              service: idOf(service),
              drainMinutes: minutes(drainMsBefore),
              ownMinutes: minutes(own),
            },
          },
    };
  }
}

function outletOf({ own, extra }: Lendable): Outlet {
  return extra === -1 ? own : [...own, extra];
}

function minutes(ms: number): number {
  return Math.round(ms / minuteMs);
}
