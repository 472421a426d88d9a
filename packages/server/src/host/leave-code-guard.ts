import type { Clock } from '../clock.ts';
import { limits } from '../limits.ts';

interface Tries {
  readonly wrong: number;
  readonly until: number;
}

/** Counts wrong leave codes per ticket: four digits must not be found by trying. */
export class LeaveCodeGuard {
  readonly #clock: Clock;
  readonly #tries = new Map<number, Tries>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Whether another try is let in. */
  lets(ticket: number): boolean {
    const tries = this.#tries.get(ticket);
    if (tries === undefined) return true;
    if (this.#clock.now() < tries.until) return tries.wrong < limits.leaveCodeTriesMax;
    this.#tries.delete(ticket);
    return true;
  }

  /** Counts a wrong code. */
  missed(ticket: number): void {
    const wrong = (this.#tries.get(ticket)?.wrong ?? 0) + 1;
    this.#tries.set(ticket, { wrong, until: this.#clock.now() + limits.leaveCodeLockMs });
    this.#forgetOld();
  }

  #forgetOld(): void {
    for (const [ticket, { until }] of this.#tries) if (until <= this.#clock.now()) this.#tries.delete(ticket);
  }
}
