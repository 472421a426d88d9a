import { principalOf } from '@hallkit/core';
import { commandKey, refused, type Outcome, type Submission } from './submission.ts';

/** A command that has not been answered yet. */
export interface WaitingCommand {
  readonly submission: Submission;
  readonly principal: string;
  readonly outcome: Promise<Outcome>;
  readonly settle: (outcome: Outcome) => void;
}

/**
 * Commands of one hall that are not answered yet: undecided ones in a bounded line, decided ones whose append is on its
 * way. A repeat of any of them waits for the same answer: answering earlier would promise what may still be lost.
 */
export class WaitingCommands {
  readonly #max: number;
  readonly #line: WaitingCommand[] = [];
  readonly #open = new Map<string, WaitingCommand>();

  constructor(max: number) {
    this.#max = max;
  }

  /** Undecided commands. */
  get size(): number {
    return this.#line.length;
  }

  /** Puts a command into the line, or joins the one with the same id. */
  add(submission: Submission): Promise<Outcome> {
    const principal = principalOf(submission.actor);
    const key = commandKey(principal, submission.commandId);
    const first = this.#open.get(key);
    if (first) return join(first, submission.bodyHash);
    if (this.#line.length >= this.#max) return Promise.resolve(refused('overloaded'));
    const waiting = this.#waiting(submission, principal, key);
    this.#line.push(waiting);
    this.#open.set(key, waiting);
    return waiting.outcome;
  }

  /** Takes the first `count` undecided commands out of the line; they stay open until they are settled. */
  take(count: number): WaitingCommand[] {
    return this.#line.splice(0, count);
  }

  #waiting(submission: Submission, principal: string, key: string): WaitingCommand {
    let resolve: (outcome: Outcome) => void = () => undefined;
    const outcome = new Promise<Outcome>((answer) => (resolve = answer));
    const settle = (answer: Outcome): void => {
      this.#open.delete(key);
      resolve(answer);
    };
    return { submission, principal, outcome, settle };
  }
}

function join(first: WaitingCommand, bodyHash: string): Promise<Outcome> {
  if (first.submission.bodyHash !== bodyHash) return Promise.resolve(refused('idempotency_key_reused'));
  return first.outcome;
}
