import { problem } from '@hallkit/protocol/codes';
import type { ErrorCode, ErrorParams } from '@hallkit/protocol/codes';

/** A request as a fake server sees it. */
export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** What a fake server does with a request; throwing is a network that fails. */
export type Serving = (request: SeenRequest) => Response | Promise<Response>;

/** A `fetch` whose server is the test. An aborted request fails as the real one does. */
export class FakeFetch {
  readonly seen: SeenRequest[] = [];
  serving: Serving;

  constructor(serving: Serving = () => Promise.reject(new TypeError('no network'))) {
    this.serving = serving;
  }

  readonly fetch: typeof fetch = (url, init = {}) => {
    const { pathname, search } = new URL(url);
    const request = {
      method: init.method ?? 'GET',
      path: pathname + search,
      headers: { ...(init.headers as Record<string, string>) },
      body: typeof init.body === 'string' ? (JSON.parse(init.body) as unknown) : undefined,
    };
    this.seen.push(request);
    return new Promise((resolve, reject) => {
      init.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
      Promise.resolve(request).then(this.serving).then(resolve, reject);
    });
  };
}

/** An answer in JSON. */
export function json(value: unknown, init: ResponseInit = {}): Response {
  return new Response(JSON.stringify(value), {
    ...init,
    headers: { 'content-type': 'application/json', ...(init.headers as Record<string, string>) },
  });
}

/** A refusal. */
export function refusal(
  code: ErrorCode,
  params: ErrorParams = {},
  headers: Record<string, string> = {},
): Response {
  const document = problem(code, params);
  return json(document, { status: document.status, headers });
}

/** An answer that never comes. */
export function silence(): Promise<Response> {
  return new Promise(() => undefined);
}
