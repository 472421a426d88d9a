import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';

import type { StoreError } from '@hallkit/store';

import { packError } from './error-message.ts';
import { toStoreError } from './sqlite-errors.ts';
import type { Answer, Call, WorkerMessage, WorkerSettings } from './worker-messages.ts';

/** The worker's end of a `WorkerLink`. */
export class WorkerPort {
  readonly #port = parentPort ?? unreachablePort();

  /** What the worker was started with. */
  get settings(): WorkerSettings {
    return workerData as WorkerSettings;
  }

  /** Opens what the worker serves and says that it is ready; when opening fails, says why and ends. */
  open<T>(work: (settings: WorkerSettings) => T): T | undefined {
    try {
      const opened = work(this.settings);
      this.#post({ kind: 'ready' });
      return opened;
    } catch (error) {
      this.#post({ kind: 'failed', error: packError(toStoreError(error, 'at open')) });
      return undefined;
    }
  }

  /** Hands over everything that waits, in order: calls that came while the last ones were worked on go together. */
  onCalls(work: (calls: Call[]) => void): void {
    this.#port.on('message', (first: Call[]) => {
      const calls = [...first];
      let next = receiveMessageOnPort(this.#port);
      while (next) {
        calls.push(...(next.message as Call[]));
        next = receiveMessageOnPort(this.#port);
      }
      work(calls);
    });
  }

  /** Sends answers, those of one transaction together. */
  answer(answers: readonly Answer[]): void {
    if (answers.length > 0) this.#post({ kind: 'answers', answers });
  }

  /** Lets the worker end once what was sent is delivered. */
  close(): void {
    this.#port.close();
  }

  #post(message: WorkerMessage): void {
    this.#port.postMessage(message);
  }
}

/** The answer of a call that failed. */
export function failure(id: number, error: StoreError): Answer {
  return [id, undefined, packError(error)];
}

function unreachablePort(): never {
  throw new Error('This module is the entry of a worker thread; import @hallkit/store-sqlite instead.');
}
