import {
  expandServices,
  type AllocationChange,
  type Assignment,
  type HallFile,
  type ToldEstimate,
  type Visit,
} from '@hallkit/core';

/**
 * What halls tell that estimate at all: people ahead in the service × mean minutes ÷ windows that serve it now. Follows
 * a day beside the simulation and gathers its error among those who waited.
 */
export class NaiveWaits {
  readonly #serviceOf: ReadonlyMap<string, string>;
  readonly #meanMs: ReadonlyMap<string, number>;
  /** What each window serves now. */
  readonly #windows = new Map<string, readonly string[]>();
  /** People waiting, by service. */
  readonly #waiting = new Map<string, number>();
  /** What those who wait have been told, ms, by visit. */
  readonly #told = new Map<string, number>();
  #errorMs = 0;
  #waited = 0;

  constructor(hall: HallFile, visits: readonly Visit[]) {
    const ids = hall.services.map(({ id }) => id);
    this.#serviceOf = new Map(visits.map(({ id, service }) => [id, service]));
    this.#meanMs = new Map(hall.services.map(({ id, meanMinutes }) => [id, meanMinutes * 60_000]));
    for (const { id, services } of hall.windows) this.#windows.set(id, expandServices(services, ids));
  }

  /** Mean distance from the wait, ms. */
  get errorMs(): number {
    return this.#errorMs / Math.max(this.#waited, 1);
  }

  tell({ visit }: ToldEstimate): void {
    const service = this.#serviceOf.get(visit) ?? '';
    const ahead = this.#waiting.get(service) ?? 0;
    this.#waiting.set(service, ahead + 1);
    const windows = [...this.#windows.values()].filter((services) => services.includes(service)).length;
    this.#told.set(visit, (ahead * (this.#meanMs.get(service) ?? 0)) / Math.max(windows, 1));
  }

  take({ visit, service, calledAt, arrivedAt }: Assignment): void {
    const told = this.#told.get(visit) ?? 0;
    this.#told.delete(visit);
    this.#waiting.set(service, (this.#waiting.get(service) ?? 0) - 1);
    if (calledAt === arrivedAt) return;
    this.#waited += 1;
    this.#errorMs += Math.abs(told - (calledAt - arrivedAt));
  }

  change({ window, services }: AllocationChange): void {
    this.#windows.set(window, services);
  }
}
