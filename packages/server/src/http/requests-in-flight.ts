import type { Server, ServerResponse } from 'node:http';

/** Counts the requests a server has not answered yet, so that a stop can wait for them. */
export class RequestsInFlight {
  #count = 0;
  #whenDone: (() => void) | undefined;

  constructor(server: Server) {
    server.on('request', (_request: unknown, response: ServerResponse) => {
      this.#count += 1;
      response.once('close', () => this.#leave());
    });
  }

  /** Resolves once there are none, or after `waitMsMax`. */
  async done(waitMsMax: number): Promise<void> {
    if (this.#count === 0) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, waitMsMax);
      this.#whenDone = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  #leave(): void {
    this.#count -= 1;
    if (this.#count === 0) this.#whenDone?.();
  }
}
