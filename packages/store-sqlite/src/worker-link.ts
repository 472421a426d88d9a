import { Worker } from 'node:worker_threads';

import { StoreError, storeErrorCodes } from '@hallkit/store';

import { unpackError } from './error-message.ts';
import { sqliteLimits } from './limits.ts';
import type { Answer, Call, FileSettings, ReaderOps, WriterOps } from './worker-messages.ts';

interface Pending {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
  /** Monotonic milliseconds. */
  readonly since: number;
}

type Args<T> = T extends (...args: infer A) => unknown ? A : never;
type Result<T> = T extends (...args: never) => infer R ? R : never;

/** The caller's end of a worker: sends the calls of one turn of the event loop as one message, matches the answers. */
export class WorkerLink<Ops> {
  readonly #worker: Worker;
  readonly #pending = new Map<number, Pending>();
  #unsent: Call[] = [];
  #lastId = 0;
  #gone: StoreError | undefined;

  /** Starts the worker at a package subpath, which works from source and from dist alike. */
  constructor(entry: string) {
    this.#worker = new Worker(new URL(import.meta.resolve(entry)));
    this.#worker.on('message', (answers: Answer[]) => answers.forEach((answer) => this.#settle(answer)));
    this.#worker.on('error', (error) => this.#leave(error));
    this.#worker.on('exit', () => this.#leave());
  }

  /** Asks the worker. A call it cannot take fails with `storage_busy` or `storage_closed`; nothing was done then. */
  call<K extends keyof Ops & string>(op: K, ...args: Args<Ops[K]>): Promise<Result<Ops[K]>> {
    return new Promise<unknown>((resolve, reject) => {
      if (this.#gone) return reject(this.#gone);
      if (this.#pending.size >= sqliteLimits.waitingCallsMax) return reject(tooBusy());
      const id = (this.#lastId += 1);
      this.#pending.set(id, { resolve, reject, since: performance.now() });
      if (this.#unsent.push([id, op, args]) === 1) setImmediate(() => this.#send());
    }) as Promise<Result<Ops[K]>>;
  }

  /** How long the oldest unanswered call has waited, in milliseconds; 0 when none waits. */
  get waitedMs(): number {
    const oldest = this.#pending.values().next().value;
    return oldest === undefined ? 0 : performance.now() - oldest.since;
  }

  /** Resolves when the worker has ended; it ends by itself after its `close` call. */
  get ended(): Promise<void> {
    if (this.#gone) return Promise.resolve();
    return new Promise((resolve) => this.#worker.once('exit', () => resolve()));
  }

  #send(): void {
    const calls = this.#unsent;
    this.#unsent = [];
    try {
      this.#worker.postMessage(calls);
    } catch (cause) {
      const text = 'A request holds something that is no plain data. None of those sent with it was done.';
      const refused = new StoreError(storeErrorCodes.requestInvalid, text, { cause });
      calls.forEach(([id]) => this.#fail(id, refused));
    }
  }

  #settle([id, value, error]: Answer): void {
    if (error) return this.#fail(id, unpackError(error));
    this.#pending.get(id)?.resolve(value);
    this.#pending.delete(id);
  }

  #fail(id: number, error: StoreError): void {
    this.#pending.get(id)?.reject(error);
    this.#pending.delete(id);
  }

  /** A worker that dies leaves its calls' outcomes unknown. */
  #leave(cause?: unknown): void {
    const text = 'The thread of the database ended before it answered.';
    const unknown = new StoreError(storeErrorCodes.storageUnknown, text, { cause });
    this.#gone ??= new StoreError(storeErrorCodes.storageClosed, 'The store was closed.', { cause });
    this.#pending.forEach(({ reject }) => reject(unknown));
    this.#pending.clear();
  }
}

/** Opens a file in a worker just started; when that fails, ends the worker first. */
export async function openOrEnd(
  worker: WorkerLink<ReaderOps> | WorkerLink<WriterOps>,
  file: FileSettings,
): Promise<void> {
  const link = worker as WorkerLink<Pick<ReaderOps, 'open' | 'close'>>;
  try {
    await link.call('open', file);
  } catch (error) {
    await link.call('close');
    await link.ended;
    throw error;
  }
}

function tooBusy(): StoreError {
  const text = `More than ${sqliteLimits.waitingCallsMax} requests wait for the database. Nothing was done; try again.`;
  return new StoreError(storeErrorCodes.storageBusy, text);
}
