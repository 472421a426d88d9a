import type { HallFile } from '../hall/hall-file.ts';
import { dayFault, type DayFault } from './day-fault.ts';
import type { Visit } from './visit.ts';

/**
 * The visits still to come, read one ahead and no further, so that a day of any length can be streamed. Each is checked
 * as it is read; at the first that cannot be played there is a fault and nobody comes any more.
 */
export class Arrivals {
  readonly #source: Iterator<Visit>;
  readonly #services: ReadonlySet<string>;
  readonly #served: ReadonlySet<string>;
  readonly #priorities: ReadonlySet<string>;
  #next: Visit | undefined;
  #fault: DayFault | undefined;
  #lastAt = -Infinity;

  /** `served` holds the services that some window may serve some time of the day. */
  constructor(hall: HallFile, served: ReadonlySet<string>, visits: Iterable<Visit>) {
    this.#services = new Set(hall.services.map(({ id }) => id));
    this.#served = served;
    this.#priorities = new Set((hall.priorities ?? []).map(({ id }) => id));
    this.#source = visits[Symbol.iterator]();
    this.#readAhead();
  }

  /** Who comes next. */
  get next(): Visit | undefined {
    return this.#next;
  }

  /** Why nobody comes any more, if it is not that all have come. */
  get fault(): DayFault | undefined {
    return this.#fault;
  }

  /** Takes the next visit off, if it arrives at this instant. */
  takeAt(now: number): Visit | undefined {
    const visit = this.#next;
    if (visit?.arrivedAt !== now) return undefined;
    this.#readAhead();
    return visit;
  }

  /** Lets go of the source, which may be a file. */
  close(): void {
    this.#source.return?.();
  }

  #readAhead(): void {
    const step = this.#source.next();
    this.#next = undefined;
    if (step.done === true) return;
    this.#fault = this.#check(step.value);
    if (this.#fault !== undefined) return;
    this.#lastAt = step.value.arrivedAt;
    this.#next = step.value;
  }

  #check({ id, arrivedAt, service, priority, serviceMs }: Visit): DayFault | undefined {
    if (!Number.isSafeInteger(arrivedAt)) return dayFault('bad_instant', id, { arrivedAt });
    if (arrivedAt < this.#lastAt) return dayFault('out_of_order', id);
    if (!this.#services.has(service)) return dayFault('unknown_service', id, { service });
    if (priority !== '' && !this.#priorities.has(priority))
      return dayFault('unknown_priority', id, { priority });
    if (!Number.isSafeInteger(serviceMs) || serviceMs <= 0)
      return dayFault('bad_service_time', id, { serviceMs });
    if (!this.#served.has(service)) return dayFault('never_served', id, { service });
    return undefined;
  }
}
