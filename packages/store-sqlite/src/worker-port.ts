import { parentPort, receiveMessageOnPort } from 'node:worker_threads';

import type { StoreError } from '@hallkit/store';

import { packError } from './error-message.ts';
import type { Answer, Call } from './worker-messages.ts';

/** The worker's end of a `WorkerLink`. */
export class WorkerPort {
  readonly #port = parentPort ?? noPort();

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
    if (answers.length > 0) this.#port.postMessage(answers);
  }

  /** Lets the worker end once what was sent is delivered. */
  close(): void {
    this.#port.close();
  }
}

/** The answer of a call that failed. */
export function failure(id: number, error: StoreError): Answer {
  return [id, undefined, packError(error)];
}

function noPort(): never {
  throw new Error('This module is the entry of a worker thread; import @hallkit/store-sqlite instead.');
}
