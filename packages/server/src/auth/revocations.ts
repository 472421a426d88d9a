import { wireTimes } from '@hallkit/protocol/codes';
import type { Clock } from '../clock.ts';

/**
 * Sessions, devices and links that were revoked at this node, so that tokens already out die at once. An entry is
 * kept until every token issued before it has expired by itself; the stored record does the rest.
 */
export class Revocations {
  readonly #clock: Clock;
  readonly #until = new Map<string, number>();
  readonly #listeners = new Set<(session: string) => void>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Revokes what a principal's `session` names and tells the listeners, at once. */
  revoke(session: string): void {
    this.#forgetOld();
    this.#until.set(session, this.#clock.now() + 2 * wireTimes.accessTokenMs);
    for (const listener of this.#listeners) listener(session);
  }

  has(session: string): boolean {
    return this.#until.size > 0 && this.#until.has(session);
  }

  /** Calls `listener` for every revocation; returns how to stop it. */
  onRevoke(listener: (session: string) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #forgetOld(): void {
    const now = this.#clock.now();
    for (const [session, until] of this.#until) {
      if (until > now) return;
      this.#until.delete(session);
    }
  }
}
