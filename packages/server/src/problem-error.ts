import type { ErrorCode, ErrorParams } from '@hallkit/protocol/codes';

/**
 * A refusal on its way out: thrown where it is found, turned into a problem document (HTTP) or a problem object
 * (socket) at the edge. `detail` is for developers and never holds anything secret or personal.
 */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly code: ErrorCode;
  readonly params: ErrorParams;
  /** Whole seconds after which a retry makes sense; 0 = not told. */
  readonly retryAfterSeconds: number;

  constructor(code: ErrorCode, detail = '', params: ErrorParams = {}, retryAfterSeconds = 0) {
    super(detail);
    this.code = code;
    this.params = retryAfterSeconds > 0 ? { ...params, retryAfterSeconds } : params;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** Whether an error is a refusal; recognised by its name, so that two copies of the package agree. */
export function isProblemError(error: unknown): error is ProblemError {
  return error instanceof Error && error.name === 'ProblemError';
}
