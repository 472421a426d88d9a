import { decodeProtectedHeader, errors, jwtVerify, SignJWT, type JWTPayload } from 'jose';
import { wireTimes } from '@hallkit/protocol/codes';
import type { Clock } from '../clock.ts';
import { limits } from '../limits.ts';
import { ProblemError } from '../problem-error.ts';
import { BoundedMap } from './bounded-map.ts';
import type { Holder, Principal } from './principal.ts';
import type { Revocations } from './revocations.ts';
import type { SigningKeys } from './signing-keys.ts';

/** An access token and the instant it ends, ms since 1970. */
export interface IssuedToken {
  readonly accessToken: string;
  readonly expiresAt: number;
}

/** Looks a session, device or link up again: who it speaks for now, or undefined when it has ended. */
export type Revive = (principal: Principal) => Promise<Principal | undefined>;

interface Verified {
  readonly principal: Principal;
  readonly checkedAt: number;
}

const ISSUER = 'hallkit';
const ALGORITHM = 'HS256';

/**
 * Short-lived signed tokens. Verifying is remembered by token text, so that a hot path pays a map look-up; what was
 * remembered is still held against expiry and revocation every time, and against the store every `limits.recheckMs`.
 */
export class AccessTokens {
  readonly #keys: SigningKeys;
  readonly #revocations: Revocations;
  readonly #clock: Clock;
  readonly #revive: Revive;
  readonly #verified = new BoundedMap<string, Verified>(limits.verifiedTokensMax);

  constructor(parts: { keys: SigningKeys; revocations: Revocations; clock: Clock; revive: Revive }) {
    this.#keys = parts.keys;
    this.#revocations = parts.revocations;
    this.#clock = parts.clock;
    this.#revive = parts.revive;
  }

  /** Signs a token of `wireTimes.accessTokenMs` for a holder; its audience is the halls it is good for. */
  async issue(holder: Holder): Promise<IssuedToken> {
    const { id, key } = await this.#keys.current();
    const now = Math.floor(this.#clock.now() / 1000);
    const expires = now + wireTimes.accessTokenMs / 1000;
    const accessToken = await new SignJWT({ hold: holder })
      .setProtectedHeader({ alg: ALGORITHM, kid: id })
      .setIssuer(ISSUER)
      .setSubject(holder.key)
      .setAudience(hallsOf(holder))
      .setIssuedAt(now)
      .setExpirationTime(expires)
      .sign(key);
    return { accessToken, expiresAt: expires * 1000 };
  }

  /**
   * The principal of a token seen before, without waiting; undefined when it has to be verified (`verify`).
   * Throws `token_expired` or `token_revoked`.
   */
  known(token: string): Principal | undefined {
    const found = this.#verified.get(token);
    if (!found) return undefined;
    this.check(found.principal);
    return this.#clock.now() - found.checkedAt < limits.recheckMs ? found.principal : undefined;
  }

  /** Throws `token_expired` or `token_revoked` when a principal's time is over. */
  check(principal: Principal): void {
    if (principal.expiresAt <= this.#clock.now())
      throw new ProblemError('token_expired', 'The token has ended.');
    if (this.#revocations.has(principal.session)) throw revoked();
  }

  /** The principal of a token. Throws `not_authenticated`, `token_expired` or `token_revoked`. */
  async verify(token: string): Promise<Principal> {
    const known = this.known(token);
    if (known) return known;
    const claimed = this.#verified.get(token)?.principal ?? (await this.#read(token));
    const principal = await this.refresh(claimed);
    this.#verified.set(token, { principal, checkedAt: this.#clock.now() });
    return principal;
  }

  /** Looks a principal up again in the store. Throws `token_expired` or `token_revoked`. */
  async refresh(principal: Principal): Promise<Principal> {
    this.check(principal);
    const alive = await this.#revive(principal);
    if (!alive) throw revoked();
    this.check(alive);
    return alive;
  }

  async #read(token: string): Promise<Principal> {
    try {
      const { kid = '', alg } = decodeProtectedHeader(token);
      const found = alg === ALGORITHM ? await this.#keys.find(kid) : undefined;
      if (!found) throw invalid();
      const { payload } = await jwtVerify(token, found.key, {
        algorithms: [ALGORITHM],
        issuer: ISSUER,
        currentDate: new Date(this.#clock.now()),
      });
      return principalOfClaims(payload);
    } catch (error) {
      if (error instanceof errors.JWTExpired) throw new ProblemError('token_expired', 'The token has ended.');
      if (error instanceof errors.JOSEError || error instanceof TypeError) throw invalid();
      throw error;
    }
  }
}

/** The halls a holder's token is good for, `*` for all. */
function hallsOf(holder: Holder): string[] {
  return holder.kind === 'user' ? [...new Set(holder.roles.map(({ hall }) => hall))] : [holder.hall];
}

/** The signature has been verified: what it holds is what `issue` put there. */
function principalOfClaims(payload: JWTPayload): Principal {
  const expiresAt = (payload.exp ?? 0) * 1000;
  return { ...(payload['hold'] as Holder), expiresAt };
}

function invalid(): ProblemError {
  return new ProblemError('not_authenticated', 'The token is not one of this server.');
}

function revoked(): ProblemError {
  return new ProblemError('token_revoked', 'The session, device or link behind the token has ended.');
}
