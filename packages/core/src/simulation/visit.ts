/** One visit of a recorded or made-up day. `serviceMs` is known to nobody in the hall before the visit ends. */
export interface Visit {
  readonly id: string;
  /** Instant, ms. */
  readonly arrivedAt: number;
  readonly service: string;
  /** Priority class, or ''. */
  readonly priority: string;
  readonly serviceMs: number;
}

/** One visit called: by which window, when, and when it will have ended; with what it had been told. Instants in ms. */
export interface Assignment {
  readonly visit: string;
  readonly service: string;
  /** Priority class, or ''. */
  readonly priority: string;
  readonly arrivedAt: number;
  /** The wait told when the number was issued. */
  readonly told: { readonly p50Ms: number; readonly p90Ms: number };
  readonly window: string;
  readonly calledAt: number;
  readonly endedAt: number;
}

/** What a window serves from an instant on: the full set. */
export interface AllocationChange {
  readonly at: number;
  readonly window: string;
  readonly services: readonly string[];
}

/** The wait told to a visitor when the number was issued. */
export interface ToldEstimate {
  readonly visit: string;
  readonly issuedAt: number;
  readonly p50Ms: number;
  readonly p90Ms: number;
}
