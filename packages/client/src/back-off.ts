import type { ClientEnvironment } from './environment.ts';

/** Half of a wait is left to chance, so that screens that lost one server do not come back at one instant. */
const jitter = 0.5;

/** Waits that double from `min` to `max`, each ± half of it by chance. All in ms. */
export class BackOff {
  readonly #min: number;
  readonly #max: number;
  readonly #random: ClientEnvironment['random'];
  #step = 0;

  constructor(bounds: { readonly min: number; readonly max: number }, random: ClientEnvironment['random']) {
    this.#min = bounds.min;
    this.#max = bounds.max;
    this.#random = random;
  }

  /** The next wait. `factor` stretches it beyond the bound when the server says that it is busy. */
  next(factor = 1): number {
    const wait = Math.min(this.#max, this.#min * 2 ** this.#step);
    this.#step += 1;
    return Math.round(factor * wait * (1 - jitter + 2 * jitter * this.#random()));
  }

  /** Begins with the shortest wait again. */
  reset(): void {
    this.#step = 0;
  }
}
