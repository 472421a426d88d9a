import type { Clock } from '../clock.ts';
import { limits } from '../limits.ts';
import { ProblemError } from '../problem-error.ts';
import { RateLimiter } from './rate.ts';

/** Slows down who guesses codes, links and tokens: only misses count, per address and over all addresses. */
export class GuessGuard {
  readonly #perAddress: RateLimiter;
  readonly #all: RateLimiter;

  constructor(clock: Clock) {
    this.#perAddress = new RateLimiter(limits.guessRate, clock, limits.rateKeysMax);
    this.#all = new RateLimiter(limits.allGuessesRate, clock, 1);
  }

  /** Throws `rate_limited` when this address, or everybody together, has missed too often. */
  enter(address: string): void {
    if (this.#perAddress.allows(address) && this.#all.allows('')) return;
    const seconds = this.#perAddress.retryAfterSeconds(address);
    throw new ProblemError('rate_limited', 'Too many wrong guesses.', {}, seconds);
  }

  /** Counts a miss. */
  miss(address: string): void {
    this.#perAddress.take(address);
    this.#all.take('');
  }
}
