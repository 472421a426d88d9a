import { wireTimes } from '@hallkit/protocol/codes';
import type { ClientEnvironment } from './environment.ts';

/**
 * Knows whether what is shown may still be true. A timer decides, not a comparison of clocks: a clock that is set back
 * must not make an old call look new.
 */
export class Freshness {
  readonly #after: ClientEnvironment['after'];
  readonly #onSilence: () => void;
  #cancel: (() => void) | undefined;
  #fresh = false;

  /** `onSilence` is called when freshness runs out, and again every time as long has passed without news. */
  constructor(after: ClientEnvironment['after'], onSilence: () => void) {
    this.#after = after;
    this.#onSilence = onSilence;
  }

  /** True from news until it is `staleMs` old. */
  get isFresh(): boolean {
    return this.#fresh;
  }

  /** News: true as of `ageMs` ago. */
  seen(ageMs = 0): void {
    const leftMs = wireTimes.staleMs - Math.max(0, ageMs);
    this.#fresh = leftMs > 0;
    this.#arm(this.#fresh ? leftMs : wireTimes.staleMs);
  }

  /** Starts to wait for the first news. */
  expect(): void {
    if (this.#cancel === undefined) this.#arm(wireTimes.staleMs);
  }

  /** Ends; no call follows. */
  stop(): void {
    this.#cancel?.();
    this.#cancel = undefined;
  }

  #arm(ms: number): void {
    this.#cancel?.();
    this.#cancel = this.#after(ms, () => {
      this.#fresh = false;
      this.#arm(wireTimes.staleMs);
      this.#onSilence();
    });
  }
}
