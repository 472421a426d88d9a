import type { ClientEnvironment } from './environment.ts';
import { clientLimits } from './limits.ts';
import { hallProblem, isHallProblem, readProblem } from './problem.ts';
import type { HallProblem } from './problem.ts';
import type { TokenGiver } from './token-giver.ts';

/** One request to the server. */
export interface HallRequest {
  readonly method: 'GET' | 'POST';
  /** From the origin on, query included. */
  readonly path: string;
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What came back: the status, the parsed JSON (undefined where there was none) and the ETag. */
export interface HallResponse {
  readonly status: number;
  readonly json: unknown;
  readonly etag: string | undefined;
}

/** How a request failed: refused by the server, or not got through, when its outcome is unknown. */
export interface RequestFailure {
  readonly problem: HallProblem;
  /** True when it may have been carried out: it was sent, and no answer of the server's says otherwise. */
  readonly lost: boolean;
  /** Wait the server asks for, ms; 0 = none. */
  readonly retryAfterMs: number;
}

/** Sends requests with the access token, which is renewed once when the server says that it has expired. */
export class HallHttp {
  readonly #url: string;
  readonly #environment: ClientEnvironment;
  readonly #token: TokenGiver | undefined;

  /** `url` is the server's origin; without a `token` the requests go out as nobody's. */
  constructor(url: string, environment: ClientEnvironment, token?: TokenGiver) {
    this.#url = url.replace(/\/+$/, '');
    this.#environment = environment;
    this.#token = token;
  }

  /** The answer, or a failure as a value. */
  async send(request: HallRequest): Promise<HallResponse | RequestFailure> {
    const first = await this.#attempt(request, undefined);
    if (!('refused' in first)) return first;
    const second = await this.#attempt(request, first.refused);
    return 'refused' in second ? second.failure : second;
  }

  /** The answer's JSON; throws a `HallProblem` instead of a failure. */
  async json<T>(request: HallRequest): Promise<T> {
    const answer = await this.send(request);
    if ('problem' in answer) throw answer.problem;
    return answer.json as T;
  }

  async #attempt(
    request: HallRequest,
    refused: string | undefined,
  ): Promise<HallResponse | RequestFailure | { readonly refused: string; readonly failure: RequestFailure }> {
    let token: string | undefined;
    try {
      token = await this.#token?.(refused);
    } catch (error) {
      return { problem: tokenProblem(error), lost: false, retryAfterMs: 0 };
    }
    const answer = await this.#exchange(request, token);
    const expired = 'problem' in answer && answer.problem.code === 'token_expired';
    return expired && token !== undefined ? { refused: token, failure: answer } : answer;
  }

  async #exchange(request: HallRequest, token: string | undefined): Promise<HallResponse | RequestFailure> {
    const abort = new AbortController();
    const cancel = this.#environment.after(clientLimits.requestMsMax, () => abort.abort());
    try {
      const response = await this.#environment.fetch(`${this.#url}${request.path}`, {
        method: request.method,
        headers: headersOf(request, token),
        ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
        credentials: 'omit',
        signal: abort.signal,
      });
      return await readResponse(response);
    } catch (error) {
      return lost(error);
    } finally {
      cancel();
    }
  }
}

function headersOf({ body, headers }: HallRequest, token: string | undefined): Record<string, string> {
  return {
    accept: 'application/json',
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    ...headers,
  };
}

async function readResponse(response: Response): Promise<HallResponse | RequestFailure> {
  const text = await response.text();
  const json = parsed(text);
  if (response.ok || response.status === 304) {
    if (json === undefined && text !== '') return lost(new Error('The answer is not JSON.'));
    return { status: response.status, json, etag: response.headers.get('etag') ?? undefined };
  }
  const problem = readProblem(json);
  if (problem === undefined) return lost(new Error(`The answer ${response.status} is not the server's own.`));
  const seconds = Number(response.headers.get('retry-after') ?? 0);
  return { problem, lost: isOpen(problem), retryAfterMs: Number.isFinite(seconds) ? seconds * 1000 : 0 };
}

/** A server that failed in the middle cannot say whether the command was carried out. */
function isOpen({ code }: HallProblem): boolean {
  return code === 'outcome_unknown' || code === 'internal';
}

function parsed(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function lost(cause: unknown): RequestFailure {
  return {
    problem: hallProblem('outcome_unknown', 'No answer came.', { cause }),
    lost: true,
    retryAfterMs: 0,
  };
}

function tokenProblem(error: unknown): HallProblem {
  return isHallProblem(error) ? error : hallProblem('outcome_unknown', 'No access token.', { cause: error });
}
