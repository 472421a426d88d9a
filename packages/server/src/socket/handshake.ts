import { live } from '@hallkit/protocol';
import { protocolVersion } from '@hallkit/protocol/codes';
import type { Auth } from '../auth/auth.ts';
import type { Principal } from '../auth/principal.ts';
import { compileCheck } from '../http/schema-check.ts';
import { isProblemError, ProblemError } from '../problem-error.ts';

/** Who a handshake let in, and the console it speaks for, or ''. */
export interface Admitted {
  readonly principal: Principal;
  readonly console: string;
}

const checkHandshake = compileCheck(live.handshake);

/**
 * Finds out who connects. Throws `not_authenticated`, `token_expired`, `token_revoked`, `protocol_version`,
 * `invalid_body` or `rate_limited`.
 */
export async function admit(given: unknown, address: string, auth: Auth): Promise<Admitted> {
  const { token, protocol, console = '' } = checkHandshake(withToken(given));
  if (protocol !== protocolVersion)
    throw new ProblemError('protocol_version', '', { server: protocolVersion });
  auth.guesses.enter(address);
  try {
    return { principal: await auth.tokens.verify(token), console };
  } catch (error) {
    if (isProblemError(error) && error.code === 'not_authenticated') auth.guesses.miss(address);
    throw error;
  }
}

/** No token at all is a matter of who, not of form. */
function withToken(given: unknown): unknown {
  const hasToken = typeof given === 'object' && given !== null && Object.hasOwn(given, 'token');
  if (!hasToken) throw new ProblemError('not_authenticated', 'Give a token in the handshake’s auth.');
  return given;
}
