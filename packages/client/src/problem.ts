import type { ErrorCode, ErrorParams } from '@hallkit/protocol/codes';

const problemName = 'HallProblem';

/** What the client itself may find wrong. The protocol's table says the same of each; a test holds them together. */
const ownProblems = {
  command_expired: { status: 409, retryable: false },
  idempotency_key_reused: { status: 422, retryable: false },
  internal: { status: 500, retryable: true },
  not_authenticated: { status: 401, retryable: false },
  outcome_unknown: { status: 503, retryable: true },
  overloaded: { status: 503, retryable: true },
} as const satisfies { readonly [C in ErrorCode]?: object };

/** A code the client itself may give. */
export type OwnCode = keyof typeof ownProblems;

/** Every code the client itself may give. */
export const ownCodes = Object.keys(ownProblems) as readonly OwnCode[];

/** What a problem says of itself. */
interface ProblemFacts {
  readonly code: ErrorCode;
  readonly status: number;
  readonly retryable: boolean;
  readonly params: ErrorParams;
  readonly detail: string;
}

/**
 * A refusal of the server, or a failure of the way to it, by its code. Screens say it by `errorMessage(code, params,
 * language)`. Recognise it by {@link isHallProblem}: a page may hold two copies of this package. A newer server may
 * give a code that this version's types do not know.
 */
export class HallProblem extends Error {
  override readonly name = problemName;
  readonly code: ErrorCode;
  readonly status: number;
  readonly params: ErrorParams;
  /** The same wish may succeed later, under the same command id. */
  readonly retryable: boolean;

  constructor({ code, status, params, retryable, detail }: ProblemFacts, options?: ErrorOptions) {
    super(detail, options);
    this.code = code;
    this.status = status;
    this.params = params;
    this.retryable = retryable;
  }
}

/** Whether an error is a HallKit problem (of this code), whichever copy of the package made it. */
export function isHallProblem(error: unknown, code?: ErrorCode): error is HallProblem {
  if (!(error instanceof Error) || error.name !== problemName || !('code' in error)) return false;
  return code === undefined ? isCode(error.code) : error.code === code;
}

/** A problem the client itself finds. */
export function hallProblem(code: OwnCode, detail: string, options?: ErrorOptions): HallProblem {
  return new HallProblem({ code, ...ownProblems[code], params: {}, detail }, options);
}

/**
 * A problem as it came over the wire (RFC 9457 with our members), or undefined for what is none of ours: a proxy's
 * page, another server.
 */
export function readProblem(value: unknown): HallProblem | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { code, status, retryable, params, detail } = value as Readonly<Record<string, unknown>>;
  const isWhole = isCode(code) && typeof status === 'number' && typeof retryable === 'boolean';
  if (!isWhole) return undefined;
  const text = typeof detail === 'string' ? detail : code;
  return new HallProblem({ code, status, retryable, params: readParams(params), detail: text });
}

/** Whether a problem means that the server is busy and everybody should come back more slowly. */
export function isBusy({ code, status }: HallProblem): boolean {
  return status === 429 || code === 'overloaded';
}

function isCode(value: unknown): value is ErrorCode {
  return typeof value === 'string' && /^[a-z]+(_[a-z]+)*$/.test(value);
}

function readParams(value: unknown): ErrorParams {
  if (typeof value !== 'object' || value === null) return {};
  const entries = Object.entries(value).filter((entry): entry is [string, string | number] =>
    ['string', 'number'].includes(typeof entry[1]),
  );
  return Object.fromEntries(entries);
}
