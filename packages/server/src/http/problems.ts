import { problem, wireLimits, type ErrorCode, type Problem } from '@hallkit/protocol/codes';
import type { FastifyError, FastifyReply } from 'fastify';
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

/** Any error as the refusal it is; what nobody foresaw is `internal` and tells the outside nothing. */
export function refusalOf(error: unknown): ProblemError {
  if (isProblemError(error)) return error;
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
  if (refusal.retryAfterSeconds > 0) reply.header('retry-after', String(refusal.retryAfterSeconds));
  if (document.status === 401) reply.header('www-authenticate', 'Bearer');
  return reply
    .code(document.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(JSON.stringify(document));
}
