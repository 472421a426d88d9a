import type { FastifyRequest } from 'fastify';
import type { Auth } from '../auth/auth.ts';
import type { Principal } from '../auth/principal.ts';
import { RateLimiter } from '../auth/rate.ts';
import type { Clock } from '../clock.ts';
import { limits } from '../limits.ts';
import { isProblemError, ProblemError } from '../problem-error.ts';
import type { ServerConfig } from './server-config.ts';

/** Finds out who sends a request, and keeps each within its rate. */
export class Callers {
  readonly #auth: Auth;
  readonly #principals: RateLimiter;
  readonly #addresses: RateLimiter;

  constructor(auth: Auth, config: ServerConfig, clock: Clock) {
    this.#auth = auth;
    this.#principals = new RateLimiter(config.principalRate, clock, limits.rateKeysMax);
    this.#addresses = new RateLimiter(config.addressRate, clock, limits.rateKeysMax);
  }

  /**
   * The principal behind the bearer token; without waiting when the token was seen before. Throws
   * `not_authenticated`, `token_expired`, `token_revoked` or `rate_limited`.
   */
  of(request: FastifyRequest): Principal | Promise<Principal> {
    const token = bearerToken(request.headers.authorization);
    const known = this.#auth.tokens.known(token);
    return known ? this.#withinRate(known) : this.#verify(token, request.ip);
  }

  /** Keeps who has no token within the rate of its address. Throws `rate_limited`. */
  anonymous(request: FastifyRequest): void {
    if (this.#addresses.take(request.ip)) return;
    const seconds = this.#addresses.retryAfterSeconds(request.ip);
    throw new ProblemError('rate_limited', 'Too many requests from this address.', {}, seconds);
  }

  async #verify(token: string, address: string): Promise<Principal> {
    this.#auth.guesses.enter(address);
    try {
      return this.#withinRate(await this.#auth.tokens.verify(token));
    } catch (error) {
      if (isProblemError(error) && error.code === 'not_authenticated') this.#auth.guesses.miss(address);
      throw error;
    }
  }

  #withinRate(principal: Principal): Principal {
    if (this.#principals.take(principal.key)) return principal;
    const seconds = this.#principals.retryAfterSeconds(principal.key);
    throw new ProblemError('rate_limited', 'Too many requests of this principal.', {}, seconds);
  }
}

const BEARER = 'Bearer ';

function bearerToken(header: string | undefined): string {
  if (header === undefined) throw new ProblemError('not_authenticated');
  if (!header.startsWith(BEARER))
    throw new ProblemError('not_authenticated', 'Send Authorization: Bearer <token>.');
  return header.slice(BEARER.length);
}
