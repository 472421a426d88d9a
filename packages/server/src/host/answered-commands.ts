import { commandKey, refused, type Outcome, type RecordedCommand } from './submission.ts';

/**
 * The last commands that are in the log for good, so that a repeat is answered without asking the store. Bounded:
 * what has been forgotten is still in the store, and the log takes no command twice.
 */
export class AnsweredCommands {
  readonly #max: number;
  readonly #byKey = new Map<string, RecordedCommand>();

  constructor(max: number) {
    this.#max = max;
  }

  get(principal: string, commandId: string): RecordedCommand | undefined {
    return this.#byKey.get(commandKey(principal, commandId));
  }

  set(principal: string, command: RecordedCommand): void {
    this.#byKey.set(commandKey(principal, command.commandId), command);
    if (this.#byKey.size <= this.#max) return;
    const oldest = this.#byKey.keys().next();
    if (!oldest.done) this.#byKey.delete(oldest.value);
  }

  clear(): void {
    this.#byKey.clear();
  }
}

/** The first answer again, or a refusal where the body is another one. */
export function repeatOf(command: RecordedCommand, bodyHash: string): Outcome {
  if (command.bodyHash !== bodyHash) return refused('idempotency_key_reused');
  return { kind: 'done', command };
}
