import { must } from '../assert.ts';
import type { Policy } from '../dispatch/policy.ts';
import type { HallFile } from '../hall/hall-file.ts';
import { Ends } from './ends.ts';
import { SimulatedHall } from './simulated-hall.ts';
import type { AllocationChange, Assignment, ToldEstimate, Visit } from './visit.ts';
import type { Allocator } from '../allocation/allocator.ts';

/** A day to play: visits in order of arrival. */
export interface DayPlan {
  readonly hall: HallFile;
  readonly visits: readonly Visit[];
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

/**
 * Plays a day through the production hall. All windows are open from the first visit until the last is served; a free
 * window calls at once when a ticket it may serve waits. At one instant: ends, then changes, then arrivals in the order
 * given, then calls by window number. A visit's service time is looked at when its end comes, never before.
 */
export function simulateDay(day: DayPlan, observer: DayObserver): void {
  new DayPlayer(day, observer).play();
}

class DayPlayer {
  readonly #day: DayPlan;
  readonly #observer: DayObserver;
  readonly #hall: SimulatedHall;
  readonly #ends = new Ends();
  /** By ticket id. */
  readonly #visits = new Map<number, Visit>();
  /** Window ids by window number. */
  readonly #byNumber: readonly string[];
  readonly #free: Set<number>;
  #arrivals = 0;

  constructor(day: DayPlan, observer: DayObserver) {
    const first = day.visits[0]?.arrivedAt ?? 0;
    this.#day = day;
    this.#observer = observer;
    this.#hall = new SimulatedHall(day.hall, day.policy, first);
    this.#byNumber = [...day.hall.windows].sort((a, b) => a.number - b.number).map(({ id }) => id);
    this.#free = new Set(this.#byNumber.keys());
  }

  play(): void {
    for (let now = this.#nextInstant(); now !== Infinity; now = this.#nextInstant()) {
      this.#endAt(now);
      this.#changeAt(now);
      this.#arriveAt(now);
      this.#callAt(now);
    }
  }

  #nextInstant(): number {
    const arrival = this.#day.visits[this.#arrivals]?.arrivedAt ?? Infinity;
    const end = this.#ends.next?.at ?? Infinity;
    const next = Math.min(arrival, end);
    if (next === Infinity) return Infinity;
    return Math.min(next, this.#day.allocator?.nextAt(this.#hall.state) ?? Infinity);
  }

  #endAt(now: number): void {
    while (this.#ends.next?.at === now) {
      const { window } = this.#ends.pop();
      this.#hall.do('finish-service', { window: this.#windowId(window), outcome: 'done' }, now);
      this.#free.add(window);
    }
  }

  #changeAt(now: number): void {
    for (const { window, services } of this.#day.allocator?.changesAt(this.#hall.state, now) ?? []) {
      this.#hall.do('change-window-services', { window, services, reason: 'auto' }, now);
      this.#observer.changed?.({ at: now, window, services });
    }
  }

  #arriveAt(now: number): void {
    const { visits } = this.#day;
    for (let visit = visits[this.#arrivals]; visit?.arrivedAt === now; visit = visits[this.#arrivals]) {
      this.#arrivals += 1;
      const { service, priority } = visit;
      this.#hall.do('take-number', { legs: [{ service }], channel: 'kiosk', priority }, now);
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
    this.#visits.delete(ticket);
    this.#free.delete(window);
    const endedAt = now + visit.serviceMs;
    this.#ends.push({ at: endedAt, window });
    this.#observer.assigned?.({ visit: visit.id, window: this.#windowId(window), calledAt: now, endedAt });
  }

  #windowId(window: number): string {
    return must(this.#byNumber[window], 'window by number');
  }
}
