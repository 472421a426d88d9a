import { must } from '../assert.ts';
import type { QueueRule, ServiceQueue } from '../dispatch/queue-rule.ts';
import { capacityOf } from '../dispatch/rule-policy.ts';
import type { HallPlan } from '../hall/plan.ts';
import type { HallState } from '../state/hall-state.ts';
import { isStaffed } from '../state/windows.ts';
import { currentService } from '../ticket/ticket.ts';
import type { ServiceWindow } from '../window/service-window.ts';
import { Line } from './line.ts';
import { meanServiceMs } from './mean-service.ts';
import { occupancyOf, type Occupancy } from './occupancy.ts';
import { residualMs } from './residual.ts';
import { WindowHeap } from './window-heap.ts';

/** A queue of one service being played. */
interface PlayedService extends Occupancy {
  readonly ordinary: Line;
  readonly priority: Line;
  readonly meanMs: number;
  /** Time one visitor adds to the drain of its dedicated windows, ms. */
  readonly drainEachMs: number;
}

/** A window being played: the services it may call for, and who waits for it alone. */
interface PlayedWindow {
  readonly services: readonly number[];
  readonly reserved: Line;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/**
 * Plays the present queue forward through the policy's own rule with learned mean service times: who is called when, if
 * nobody else came. It knows what is being served now and for how long, pauses and empty windows, and which windows
 * share which services. Deterministic, and blind to what is to come.
 */
export class PlayForward {
  readonly #rule: QueueRule;
  readonly #now: number;
  readonly #services: readonly PlayedService[];
  readonly #windows: readonly PlayedWindow[];
  readonly #free: WindowHeap;
  readonly #queue: Mutable<ServiceQueue> = { service: 0, ordinaryMs: -1, priorityMs: -1, drainMs: 0 };
  readonly #state: HallState;
  /** When each ticket is called, by id, ms. */
  readonly calledAt = new Map<number, number>();
  /** When a newcomer of each service would be called, by service index, ms; undefined where no window serves it. */
  readonly nextAt: (number | undefined)[];

  constructor(state: HallState, rule: QueueRule, now: number) {
    const plan = must(state.plan, 'plan');
    this.#state = state;
    this.#rule = rule;
    this.#now = now;
    this.#services = state.lanes.map((lanes, index) => {
      const meanMs = meanServiceMs(state, index);
      const drainEachMs = meanMs / capacityOf(must(state.dedicated[index], 'dedicated'));
      const lines = { ordinary: new Line(lanes.ordinary), priority: new Line(lanes.priority) };
      return { ...lines, meanMs, drainEachMs, ...occupancyOf(state, index) };
    });
    this.nextAt = this.#services.map(() => undefined);
    const staffed = state.windows.filter(isStaffed);
    this.#windows = staffed.map((win) => ({
      services: servicesOf(plan, win),
      reserved: new Line(must(state.reserved[must(plan.windowIndex.get(win.id), 'window')], 'window lane')),
    }));
    this.#free = new WindowHeap(Float64Array.from(staffed, (win) => this.#freeAt(state, plan, win)));
  }

  /** Adds somebody who comes now, at the end of a lane. */
  join(id: number, service: number, isPriority: boolean): void {
    const { ordinary, priority } = must(this.#services[service], 'service');
    (isPriority ? priority : ordinary).join(id, this.#now);
  }

  /** Plays until this ticket is called, and says when, ms; undefined when no window will ever call it. */
  until(id: number): number | undefined {
    while (this.#free.size > 0 && !this.calledAt.has(id)) this.#step();
    return this.calledAt.get(id);
  }

  /** Plays until nobody is left that a window may call. */
  all(): this {
    while (this.#free.size > 0) this.#step();
    return this;
  }

  #freeAt(state: HallState, plan: HallPlan, win: ServiceWindow): number {
    if (win.ticket === 0) return this.#now;
    const ticket = must(state.tickets.get(win.ticket), 'present ticket');
    const { meanMs, callMs, turnMs } = must(
      this.#services[must(plan.serviceIndex.get(currentService(ticket)), 'service')],
      'service',
    );
    const leftMs =
      ticket.startedAt === 0
        ? residualMs(this.#now - ticket.calledAt, callMs)
        : residualMs(this.#now - ticket.startedAt, meanMs);
    return this.#now + leftMs + turnMs;
  }

  /** The window that is free first calls; one that finds nobody stays free and is done. */
  #step(): void {
    const { time, first } = this.#free;
    const service = this.#call(time, must(this.#windows[first], 'window'));
    if (service === undefined) return this.#free.drop();
    const { callMs, turnMs } = must(this.#services[service], 'service');
    this.#free.delay(time + callMs + turnMs);
  }

  /** Calls for a window and gives the service of who came, or undefined when nobody did. */
  #call(time: number, { services, reserved }: PlayedWindow): number | undefined {
    let best: number | undefined;
    let bestScore = -Infinity;
    for (const service of services) {
      const score = this.#scoreOf(service, time);
      if (score <= bestScore) continue;
      best = service;
      bestScore = score;
    }
    this.#noteNewcomers(services, time, bestScore);
    if (reserved.left > 0 && (best === undefined || reserved.ageAt(time) >= this.#oldestAt(best, time))) {
      return this.#serviceOf(this.#take(reserved, time));
    }
    if (best !== undefined) this.#take(this.#laneOf(best, time), time);
    return best;
  }

  /** Where a queue has run out, the next window that would call somebody who came now says when. */
  #noteNewcomers(services: readonly number[], time: number, bestScore: number): void {
    for (const service of services) {
      if (this.nextAt[service] !== undefined) continue;
      const { ordinary, priority, drainEachMs } = must(this.#services[service], 'service');
      if (ordinary.left + priority.left > 0) continue;
      const queue = { service, ordinaryMs: time - this.#now, priorityMs: -1, drainMs: drainEachMs };
      if (this.#rule.score(queue) > bestScore) this.nextAt[service] = time;
    }
  }

  #serviceOf(id: number): number {
    const ticket = must(this.#state.tickets.get(id), 'reserved ticket');
    return must(this.#state.plan?.serviceIndex.get(currentService(ticket)), 'service');
  }

  #scoreOf(service: number, time: number): number {
    const { ordinary, priority, drainEachMs } = must(this.#services[service], 'service');
    const left = ordinary.left + priority.left;
    return left === 0 ? -Infinity : this.#rule.score(this.#look(service, time, left * drainEachMs));
  }

  #laneOf(service: number, time: number): Line {
    const { ordinary, priority } = must(this.#services[service], 'service');
    if (ordinary.left === 0) return priority;
    return priority.left > 0 && this.#rule.priorityFirst(this.#look(service, time, 0)) ? priority : ordinary;
  }

  #oldestAt(service: number, time: number): number {
    const { ordinary, priority } = must(this.#services[service], 'service');
    return Math.max(ordinary.ageAt(time), priority.ageAt(time));
  }

  /** One view object is filled again and again: an estimate looks at thousands. */
  #look(service: number, time: number, drainMs: number): ServiceQueue {
    const { ordinary, priority } = must(this.#services[service], 'service');
    this.#queue.service = service;
    this.#queue.ordinaryMs = ordinary.ageAt(time);
    this.#queue.priorityMs = priority.ageAt(time);
    this.#queue.drainMs = drainMs;
    return this.#queue;
  }

  #take(line: Line, time: number): number {
    const id = line.take();
    this.calledAt.set(id, time);
    return id;
  }
}

const indexesOf = new WeakMap<readonly string[], readonly number[]>();

/** A window's services as indexes; lists of services are shared and never change, so each is looked up once. */
function servicesOf(plan: HallPlan, { services }: ServiceWindow): readonly number[] {
  const known = indexesOf.get(services);
  if (known !== undefined) return known;
  const indexes = services.map((id) => must(plan.serviceIndex.get(id), 'service'));
  indexesOf.set(services, indexes);
  return indexes;
}
