import { errorTable, isErrorCode, problem as buildProblem } from '@hallkit/protocol/codes';
import type { ErrorCode, ErrorParams, Problem } from '@hallkit/protocol/codes';

const problemName = 'HallProblem';

/**
 * A refusal of the server, or a failure of the way to it, by its code. Screens say it by `errorMessage(code, params,
 * language)`. Recognise it by {@link isHallProblem}: a page may hold two copies of this package.
 */
export class HallProblem extends Error {
  override readonly name = problemName;
  readonly code: ErrorCode;
  readonly status: number;
  readonly title: string;
  readonly params: ErrorParams;
  /** The same wish may succeed later, under the same command id. */
  readonly retryable: boolean;

  constructor(problem: Problem, options?: ErrorOptions) {
    super(problem.detail, options);
    this.code = problem.code;
    this.status = problem.status;
    this.title = problem.title;
    this.params = problem.params;
    this.retryable = problem.retryable;
  }
}

/** Whether an error is a HallKit problem (of this code), whichever copy of the package made it. */
export function isHallProblem(error: unknown, code?: ErrorCode): error is HallProblem {
  if (!(error instanceof Error) || error.name !== problemName || !('code' in error)) return false;
  return code === undefined ? isErrorCode(error.code) : error.code === code;
}

/** A problem the client itself finds. */
export function hallProblem(code: ErrorCode, detail?: string, options?: ErrorOptions): HallProblem {
  return new HallProblem(buildProblem(code, {}, detail), options);
}

/**
 * A problem as it came over the wire, or undefined for what is none of ours: a proxy's page, another server. Status,
 * title and retryable come from our own table, so that nobody else decides them.
 */
export function readProblem(value: unknown): HallProblem | undefined {
  if (typeof value !== 'object' || value === null || !('code' in value) || !isErrorCode(value.code)) {
    return undefined;
  }
  const { code } = value;
  const detail = 'detail' in value && typeof value.detail === 'string' ? value.detail : undefined;
  const params = 'params' in value ? readParams(value.params) : {};
  return new HallProblem(buildProblem(code, params, detail));
}

/** Whether a code means that the server is busy and everybody should come back more slowly. */
export function isBusy(code: ErrorCode): boolean {
  return errorTable[code].status === 429 || code === 'overloaded';
}

function readParams(value: unknown): ErrorParams {
  if (typeof value !== 'object' || value === null) return {};
  const entries = Object.entries(value).filter((entry): entry is [string, string | number] =>
    ['string', 'number'].includes(typeof entry[1]),
  );
  return Object.fromEntries(entries);
}
