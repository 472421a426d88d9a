import type { Clock } from '../clock.ts';
import { BoundedMap } from './bounded-map.ts';

/** So many a second for ever, and so many at once after quiet. */
export interface Rate {
  readonly perSecond: number;
  readonly burst: number;
}

interface Bucket {
  tokens: number;
  at: number;
}

/** A token bucket per key, in bounded memory: a key pushed out starts again with a full bucket. */
export class RateLimiter {
  readonly #rate: Rate;
  readonly #clock: Clock;
  readonly #buckets: BoundedMap<string, Bucket>;

  constructor(rate: Rate, clock: Clock, keysMax: number) {
    this.#rate = rate;
    this.#clock = clock;
    this.#buckets = new BoundedMap(keysMax);
  }

  /** Takes one; false when there is none left. */
  take(key: string): boolean {
    const bucket = this.#filled(key);
    if (bucket.tokens < 1) return false;
    bucket.tokens -= 1;
    return true;
  }

  /** Whether one could be taken. */
  allows(key: string): boolean {
    return this.#filled(key).tokens >= 1;
  }

  /** Whole seconds until one can be taken again, at least 1. */
  retryAfterSeconds(key: string): number {
    const missing = 1 - this.#filled(key).tokens;
    return Math.max(1, Math.ceil(missing / this.#rate.perSecond));
  }

  #filled(key: string): Bucket {
    const now = this.#clock.now();
    const bucket = this.#buckets.get(key);
    if (!bucket) {
      const fresh = { tokens: this.#rate.burst, at: now };
      this.#buckets.set(key, fresh);
      return fresh;
    }
    const gained = (Math.max(0, now - bucket.at) / 1000) * this.#rate.perSecond;
    bucket.tokens = Math.min(this.#rate.burst, bucket.tokens + gained);
    bucket.at = now;
    return bucket;
  }
}
