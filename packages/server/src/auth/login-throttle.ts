import type { Clock } from '../clock.ts';
import { limits } from '../limits.ts';
import { ProblemError } from '../problem-error.ts';
import { BoundedMap } from './bounded-map.ts';

interface Failures {
  readonly count: number;
  readonly lockedUntil: number;
  readonly locks: number;
}

const none: Failures = { count: 0, lockedUntil: 0, locks: 0 };

/**
 * Locks out who tries passwords. Five failures lock one user for one address, so that a stranger cannot keep a clerk
 * out of another address; many more lock the user or the address as a whole. Each lock is twice as long as the last.
 */
export class LoginThrottle {
  readonly #clock: Clock;
  readonly #failures = new BoundedMap<string, Failures>(limits.loginKeysMax);

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Throws `login_locked` while a lock holds. */
  enter(user: string, address: string): void {
    const until = Math.max(...keysOf(user, address).map(({ key }) => this.#of(key).lockedUntil));
    const waitMs = until - this.#clock.now();
    if (waitMs <= 0) return;
    const seconds = Math.ceil(waitMs / 1000);
    throw new ProblemError('login_locked', 'Too many failed log-ins.', {}, seconds);
  }

  /** Counts a failed log-in. */
  fail(user: string, address: string): void {
    for (const { key, failuresMax } of keysOf(user, address)) {
      const before = this.#of(key);
      const count = before.count + 1;
      this.#failures.set(key, count < failuresMax ? { ...before, count } : this.#lock(before));
    }
  }

  /** A right password forgets the pair's failures. */
  succeed(user: string, address: string): void {
    this.#failures.delete(pairKey(user, address));
  }

  #lock({ locks }: Failures): Failures {
    const lockMs = Math.min(limits.loginLockMsMin * 2 ** locks, limits.loginLockMsMax);
    return { count: 0, lockedUntil: this.#clock.now() + lockMs, locks: locks + 1 };
  }

  #of(key: string): Failures {
    return this.#failures.get(key) ?? none;
  }
}

function keysOf(user: string, address: string): { readonly key: string; readonly failuresMax: number }[] {
  return [
    { key: pairKey(user, address), failuresMax: limits.loginFailuresPerPairMax },
    { key: `user ${user}`, failuresMax: limits.loginFailuresPerKeyMax },
    { key: `address ${address}`, failuresMax: limits.loginFailuresPerKeyMax },
  ];
}

function pairKey(user: string, address: string): string {
  return `pair ${user} ${address}`;
}
