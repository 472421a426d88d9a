/** The child's end of `child.ts`. */

/** What the parent asks. */
export interface Request {
  readonly id: number;
  readonly what: string;
  readonly values: object;
}

/** What the child answers; `error` when it could not. */
export interface Reply {
  readonly id: number;
  readonly value?: unknown;
  readonly error?: string;
}

/** Answers by name. Values are what the parent passed to `ask`. */
export type Handlers = Readonly<Record<string, (values: never) => unknown>>;

/** The settings this process was started with. */
export function settings<T>(): T {
  return JSON.parse(process.argv[2] ?? '{}') as T;
}

/**
 * Says that this process is ready, then answers what the parent asks; every process tells its `usage`. When the parent
 * lets go, `close` runs and the process ends.
 */
export function answerParent(ready: object, handlers: Handlers, close: () => Promise<void> | void): void {
  const all: Handlers = { usage, ...handlers };
  process.on('message', (request: Request) => void answer(all, request));
  process.once('disconnect', () => void end(close));
  process.send?.({ id: 0, value: ready } satisfies Reply);
}

async function answer(handlers: Handlers, { id, what, values }: Request): Promise<void> {
  try {
    const handler = handlers[what];
    if (handler === undefined) throw new Error(`nobody answers ${what}`);
    process.send?.({ id, value: await handler(values as never) } satisfies Reply);
  } catch (error) {
    process.send?.({ id, error: String(error) } satisfies Reply);
  }
}

async function end(close: () => Promise<void> | void): Promise<void> {
  await close();
  process.exit(0);
}

function usage(): { cpuMs: number; rssMb: number; peakRssMb: number } {
  globalThis.gc?.();
  const { user, system } = process.cpuUsage();
  return {
    cpuMs: (user + system) / 1000,
    rssMb: process.memoryUsage.rss() / 1024 / 1024,
    peakRssMb: process.resourceUsage().maxRSS / 1024,
  };
}
