import type { Clock } from '../clock.ts';
import { BoundedMap } from './bounded-map.ts';

/** So many a second for ever, and so many at once after quiet. */
export interface Rate {
  readonly perSecond: number;
  readonly burst: number;
}

/** One bucket of tokens that fills with time. */
export class TokenBucket {
  readonly #rate: Rate;
  #tokens: number;
  #at: number;

  constructor(rate: Rate, now: number) {
    this.#rate = rate;
    this.#tokens = rate.burst;
    this.#at = now;
  }

  /** Whether there is one to take at this instant, ms. */
  has(now: number): boolean {
    const gained = (Math.max(0, now - this.#at) / 1000) * this.#rate.perSecond;
    this.#tokens = Math.min(this.#rate.burst, this.#tokens + gained);
    this.#at = now;
    return this.#tokens >= 1;
  }

  /** Takes one; false when there is none left. */
  take(now: number): boolean {
    if (!this.has(now)) return false;
    this.#tokens -= 1;
    return true;
  }

  /** Whole seconds until one can be taken again, at least 1. */
  retryAfterSeconds(now: number): number {
    if (this.has(now)) return 1;
    return Math.max(1, Math.ceil((1 - this.#tokens) / this.#rate.perSecond));
  }
}

/** A bucket per key, in bounded memory: a key pushed out starts again with a full bucket. */
export class RateLimiter {
  readonly #rate: Rate;
  readonly #clock: Clock;
  readonly #buckets: BoundedMap<string, TokenBucket>;

  constructor(rate: Rate, clock: Clock, keysMax: number) {
    this.#rate = rate;
    this.#clock = clock;
    this.#buckets = new BoundedMap(keysMax);
  }

  /** Takes one; false when there is none left. */
  take(key: string): boolean {
    return this.#bucket(key).take(this.#clock.now());
  }

  /** Whether one could be taken. */
  allows(key: string): boolean {
    return this.#bucket(key).has(this.#clock.now());
  }

  /** Whole seconds until one can be taken again, at least 1. */
  retryAfterSeconds(key: string): number {
    return this.#bucket(key).retryAfterSeconds(this.#clock.now());
  }

  #bucket(key: string): TokenBucket {
    const known = this.#buckets.get(key);
    if (known) return known;
    const fresh = new TokenBucket(this.#rate, this.#clock.now());
    this.#buckets.set(key, fresh);
    return fresh;
  }
}
