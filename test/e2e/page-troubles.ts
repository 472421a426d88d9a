import type { Page } from 'playwright-core';

/** Collects what pages should never do: log errors, break their own policy, ask for anything beyond this machine. */
export class PageTroubles {
  readonly #troubles: string[] = [];

  /** Watches a page from before its first request. */
  async watch(page: Page): Promise<void> {
    const add = (what: string): void => void this.#troubles.push(`${new URL(page.url()).pathname}: ${what}`);
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning')
        add(`${message.type()} ${message.text()}`);
    });
    page.on('pageerror', (error) => add(`uncaught ${error.message}`));
    page.on('request', (request) => {
      if (isElsewhere(request.url())) add(`asks for ${request.url()}`);
    });
    page.on('websocket', (socket) => {
      if (isElsewhere(socket.url())) add(`connects to ${socket.url()}`);
    });
    await page.exposeFunction('tellViolation', (directive: string) => add(`breaks ${directive}`));
    await page.addInitScript(() => {
      const { tellViolation } = globalThis as unknown as { tellViolation: (directive: string) => void };
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
        tellViolation(`${violatedDirective} with ${blockedURI}`),
      );
    });
  }

  /** What was found, but for what a test brings about itself. */
  found(allowed?: RegExp): readonly string[] {
    return this.#troubles.filter((trouble) => allowed?.test(trouble) !== true);
  }
}

function isElsewhere(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol !== 'data:' && protocol !== 'blob:' && hostname !== '127.0.0.1';
}
