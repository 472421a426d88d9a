import type { Allocator } from '../allocation/allocator.ts';
import { must } from '../assert.ts';
import type { Policy } from '../dispatch/policy.ts';
import type { HallFile } from '../hall/hall-file.ts';
import { expandServices } from '../hall/plan.ts';
import { mustWindow } from '../state/windows.ts';
import { Arrivals } from './arrivals.ts';
import { dayFault, type DayFault } from './day-fault.ts';
import { Ends } from './ends.ts';
import { SimulatedHall } from './simulated-hall.ts';
import type { AllocationChange, Assignment, ToldEstimate, Visit } from './visit.ts';

/** A day to play. */
export interface DayPlan {
  readonly hall: HallFile;
  /** In order of arrival; a generator is read one visit ahead and closed at the end. */
  readonly visits: Iterable<Visit>;
  readonly policy: Policy;
  /** Changes what windows serve as the day goes on; absent = as the hall file says. */
  readonly allocator?: Allocator;
}

/** What is told as the day is played, in order of time. */
export interface DayObserver {
  assigned?(assignment: Assignment): void;
  changed?(change: AllocationChange): void;
  told?(estimate: ToldEstimate): void;
}

/** How long an allocator may leave waiting people without any window that serves them, ms. */
const strandedMsMax = 2 * 3_600_000;

/**
 * Plays a day through the production hall and gives what was in the way, or undefined when all were served. All windows
 * are open from the first visit until the last is served; a free window calls at once when a ticket it may serve waits.
 * At one instant: ends, then changes, then arrivals in the order given, then calls by window number. A visit's service
 * time is looked at when it is called, to know when its end comes, and told to nobody in the hall before that.
 */
export function simulateDay(day: DayPlan, observer: DayObserver): DayFault | undefined {
  const steps = playDay(day, observer);
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

/** {@link simulateDay} in steps: yields each instant (ms) once it has been played, so that a long day can be watched. */
export function* playDay(day: DayPlan, observer: DayObserver): Generator<number, DayFault | undefined> {
  const arrivals = new Arrivals(day.hall, servedSome(day), day.visits);
  try {
    const player = new DayPlayer(day, arrivals, observer);
    for (let now = player.nextInstant(); now !== Infinity; now = player.nextInstant()) {
      player.playAt(now);
      yield now;
    }
    return player.fault;
  } finally {
    arrivals.close();
  }
}

/** The services that a window serves, or may be lent to where an allocator lends. */
function servedSome({ hall, allocator }: DayPlan): ReadonlySet<string> {
  const ids = hall.services.map(({ id }) => id);
  const sets = hall.windows.flatMap(({ services, qualified = [] }) =>
    allocator === undefined ? [services] : [services, qualified],
  );
  return new Set(sets.flatMap((set) => expandServices(set, ids)));
}

class DayPlayer {
  readonly #day: DayPlan;
  readonly #observer: DayObserver;
  readonly #arrivals: Arrivals;
  readonly #hall: SimulatedHall;
  readonly #ends = new Ends();
  /** Who is in the hall, by ticket id. */
  readonly #visits = new Map<number, Visit>();
  /** Window ids by window number. */
  readonly #byNumber: readonly string[];
  readonly #free: Set<number>;
  #fault: DayFault | undefined;
  /** Since when people wait whom no window serves, ms. */
  #strandedAt = Infinity;

  constructor(day: DayPlan, arrivals: Arrivals, observer: DayObserver) {
    this.#day = day;
    this.#observer = observer;
    this.#arrivals = arrivals;
    const mode = { policy: day.policy, auto: day.allocator !== undefined };
    this.#hall = new SimulatedHall(day.hall, mode, arrivals.next?.arrivedAt ?? 0);
    this.#byNumber = [...day.hall.windows].sort((a, b) => a.number - b.number).map(({ id }) => id);
    this.#free = new Set(this.#byNumber.keys());
  }

  get fault(): DayFault | undefined {
    return this.#fault ?? this.#arrivals.fault;
  }

  /** When something happens next, or Infinity when the day is over or cannot go on. */
  nextInstant(): number {
    if (this.fault !== undefined) return Infinity;
    const next = Math.min(this.#arrivals.next?.arrivedAt ?? Infinity, this.#ends.next?.at ?? Infinity);
    // An empty hall is left as it is: whether somebody comes later must not decide what changes before.
    if (this.#visits.size === 0) return next;
    const change = this.#day.allocator?.nextAt(this.#hall.state) ?? Infinity;
    if (next === Infinity) return this.#whileStranded(change);
    this.#strandedAt = Infinity;
    return Math.min(next, change);
  }

  playAt(now: number): void {
    this.#hall.turnDay(now);
    this.#endAt(now);
    this.#changeAt(now);
    this.#arriveAt(now);
    this.#callAt(now);
  }

  /** People wait whom no window serves as things are; an allocator gets its chance to lend them one. */
  #whileStranded(change: number): number {
    if (this.#strandedAt === Infinity) this.#strandedAt = change;
    if (change - this.#strandedAt <= strandedMsMax) return change;
    const [visit] = this.#visits.values();
    const { id, service } = must(visit, 'waiting visit');
    this.#fault = dayFault('never_served', id, { service });
    return Infinity;
  }

  #endAt(now: number): void {
    while (this.#ends.next?.at === now) {
      const { window } = this.#ends.pop();
      const id = this.#windowId(window);
      this.#visits.delete(mustWindow(this.#hall.state, id).ticket);
      this.#hall.do('finish-service', { window: id, outcome: 'done' }, now);
      this.#free.add(window);
    }
  }

  #changeAt(now: number): void {
    // Asked in any case, so that it knows the time.
    const changes = this.#day.allocator?.changesAt(this.#hall.state, now) ?? [];
    if (this.#visits.size === 0) return;
    for (const { window, services } of changes) {
      this.#hall.do('change-window-services', { window, services, reason: 'auto' }, now);
      const changed = mustWindow(this.#hall.state, window);
      this.#observer.changed?.({ at: now, window, services: changed.services });
    }
  }

  #arriveAt(now: number): void {
    for (let visit = this.#arrivals.takeAt(now); visit !== undefined; visit = this.#arrivals.takeAt(now)) {
      const { service, priority } = visit;
      const taken = this.#hall.ask('take-number', { legs: [{ service }], channel: 'kiosk', priority }, now);
      if (taken === undefined) {
        this.#fault = dayFault('hall_full', visit.id, { waiting: this.#hall.state.waiting });
        return;
      }
      const id = this.#hall.state.lastTicketId;
      this.#visits.set(id, visit);
      const { told } = must(this.#hall.state.tickets.get(id), 'ticket');
      this.#observer.told?.({ visit: visit.id, issuedAt: now, p50Ms: told.p50Ms, p90Ms: told.p90Ms });
    }
  }

  #callAt(now: number): void {
    if (this.#hall.state.waiting === 0) return;
    for (const [window, id] of this.#byNumber.entries()) {
      if (!this.#free.has(window)) continue;
      const events = this.#hall.ask('call-next', { window: id }, now);
      const call = events?.[0];
      if (call?.type !== 'TicketCalled') continue;
      this.#serve(window, call.data.ticket, now);
      if (this.#hall.state.waiting === 0) return;
    }
  }

  #serve(window: number, ticket: number, now: number): void {
    const visit = must(this.#visits.get(ticket), 'visit of ticket');
    const { told } = must(this.#hall.state.tickets.get(ticket), 'called ticket');
    const endedAt = now + visit.serviceMs;
    this.#free.delete(window);
    this.#ends.push({ at: endedAt, window });
    this.#observer.assigned?.({
      visit: visit.id,
      service: visit.service,
      priority: visit.priority,
      arrivedAt: visit.arrivedAt,
      told: { p50Ms: told.p50Ms, p90Ms: told.p90Ms },
      window: this.#windowId(window),
      calledAt: now,
      endedAt,
    });
  }

  #windowId(window: number): string {
    return must(this.#byNumber[window], 'window by number');
  }
}
