/** What came back, as it came. */
export interface Reply {
  readonly status: number;
  readonly text: string;
}

/** The way to a server that comes and goes: each start has another address. */
export class ServerLine {
  /** How many times the server has come; what was sent before the last time may or may not have been done. */
  starts = 0;
  #url: string | undefined;
  #waiting: (() => void)[] = [];
  readonly #underWay = new Set<Promise<unknown>>();

  /** The server answers at `url` from now on. */
  opened(url: string): void {
    this.#url = url;
    this.starts += 1;
    this.#waiting.forEach((go) => go());
    this.#waiting = [];
  }

  /** The server is gone. Resolves when everything that was sent to it has come back or broken off. */
  async lost(): Promise<void> {
    this.#url = undefined;
    while (this.#underWay.size > 0) await Promise.allSettled(this.#underWay);
    // Those who sent it take note of what came back before anybody looks.
    await new Promise((resolve) => setImmediate(resolve));
  }

  /** Sends a request as soon as there is a server; undefined when the connection breaks, so that nobody knows. */
  async post(
    path: string,
    headers: Readonly<Record<string, string>>,
    body: object,
  ): Promise<Reply | undefined> {
    while (this.#url === undefined) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    const url = this.#url;
    const request = send(url + path, headers, body);
    this.#underWay.add(request);
    const reply = await request;
    this.#underWay.delete(request);
    if (reply === undefined && this.#url === url) this.#url = undefined;
    return reply;
  }
}

async function send(
  url: string,
  headers: Readonly<Record<string, string>>,
  body: object,
): Promise<Reply | undefined> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return { status: response.status, text: await response.text() };
  } catch {
    return undefined;
  }
}
