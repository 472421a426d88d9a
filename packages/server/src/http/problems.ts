import { problem, wireLimits, type ErrorCode, type Problem } from '@hallkit/protocol/codes';
import { isStoreError } from '@hallkit/store';
import type { FastifyError, FastifyReply } from 'fastify';
import { storeRefusal } from '../host/store-refusal.ts';
import { isProblemError, ProblemError } from '../problem-error.ts';

/** What Fastify and Node's parser say, in our codes. */
const codesOfFastify: ReadonlyMap<string, ErrorCode> = new Map<string, ErrorCode>([
  ['FST_ERR_CTP_INVALID_JSON_BODY', 'malformed_json'],
  ['FST_ERR_CTP_EMPTY_JSON_BODY', 'malformed_json'],
  ['FST_ERR_CTP_INVALID_CONTENT_LENGTH', 'malformed_json'],
  ['FST_ERR_CTP_BODY_TOO_LARGE', 'body_too_large'],
  ['FST_ERR_CTP_INVALID_MEDIA_TYPE', 'unsupported_media_type'],
  ['FST_ERR_CTP_INVALID_TYPE', 'unsupported_media_type'],
  ['FST_ERR_BAD_URL', 'unknown_route'],
  ['FST_ERR_MAX_PARAM_LENGTH', 'unknown_route'],
  ['FST_ERR_NOT_FOUND', 'unknown_route'],
]);

/** Seconds after which a retry makes sense where the refusal itself does not say. */
const retryAfterSeconds: Partial<Record<ErrorCode, number>> = { storage_full: 5, storage_unavailable: 1 };

/** Any error as the refusal it is; what nobody foresaw is `internal` and tells the outside nothing. */
export function refusalOf(error: unknown): ProblemError {
  if (isProblemError(error)) return error;
  if (isStoreError(error)) return new ProblemError(storeRefusal(error) ?? 'outcome_unknown');
  const { code = '', statusCode = 500 } = error as Partial<FastifyError>;
  const known = codesOfFastify.get(code);
  if (known === 'body_too_large')
    return new ProblemError(known, '', { maxBytes: wireLimits.messageBytesMax });
  if (known) return new ProblemError(known);
  // The body parser's own errors: JSON that does not parse, or keys that poison prototypes.
  if (error instanceof SyntaxError && statusCode === 400) return new ProblemError('malformed_json');
  // What the file plugin refuses: a path out of its folder, a file that is not there.
  if (statusCode >= 400 && statusCode < 500) return new ProblemError('unknown_route');
  return new ProblemError('internal');
}

/** A refusal as the document it crosses the wire as. */
export function problemOf({ code, params, message }: ProblemError): Problem {
  return problem(code, params, message === '' ? undefined : message);
}

/** Answers with a problem document (RFC 9457). */
export function sendProblem(reply: FastifyReply, refusal: ProblemError): FastifyReply {
  const document = problemOf(refusal);
  const seconds = refusal.retryAfterSeconds || retryAfterSeconds[refusal.code];
  if (seconds !== undefined) reply.header('retry-after', String(seconds));
  if (document.status === 401) reply.header('www-authenticate', 'Bearer');
  return reply
    .code(document.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(JSON.stringify(document));
}
