import type { Assignment } from './visit.ts';

/** How the waits told at issue compare with what came, of those who did wait. Shares are 0 … 1. */
export interface EstimateFigures {
  /** Who did not go straight to a window. */
  readonly waited: number;
  /** Mean distance of the told p50 from the wait, ms. */
  readonly errorMs: number;
  /** Called no later than told as p90. */
  readonly withinP90: number;
  /** Called earlier than told as p50. */
  readonly beforeP50: number;
}

/** Gathers what was told and what came of it. */
export class EstimateFigureTaker {
  #waited = 0;
  #errorMs = 0;
  #withinP90 = 0;
  #beforeP50 = 0;

  /** Notes a visit that has been called, with what it had been told. */
  take({ arrivedAt, calledAt, told }: Assignment): void {
    const waitMs = calledAt - arrivedAt;
    if (waitMs <= 0) return;
    this.#waited += 1;
    this.#errorMs += Math.abs(told.p50Ms - waitMs);
    if (waitMs <= told.p90Ms) this.#withinP90 += 1;
    if (told.p50Ms > waitMs) this.#beforeP50 += 1;
  }

  /** The figures so far; 0 where nobody waited. */
  figures(): EstimateFigures {
    const waited = Math.max(this.#waited, 1);
    return {
      waited: this.#waited,
      errorMs: this.#errorMs / waited,
      withinP90: this.#withinP90 / waited,
      beforeP50: this.#beforeP50 / waited,
    };
  }
}
