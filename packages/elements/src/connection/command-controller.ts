import type { ReactiveController } from 'lit';
import type { CommandAnswer, HallClient, WireAction, WirePayload } from '@hallkit/client';
import { commandIdRandomBytes, newCommandId } from '@hallkit/protocol/codes';
import { HallBeforeCommand } from '../events/before-command.ts';
import { HallCommandDone } from '../events/command-done.ts';
import { HallCommandFailed } from '../events/command-failed.ts';
import { ClientController, type ClientHost } from './client-controller.ts';

import { commandProblemOf, type CommandProblem } from './command-problem.ts';

/**
 * Gives commands for an element, one at a time: a second press while one is on the way does nothing. The same wish
 * pressed again after its outcome stayed unknown goes out under the same id, so that it is carried out once.
 * With no client, or when the host page prevents the event, nothing is sent.
 */
export class CommandController implements ReactiveController {
  readonly #host: ClientHost;
  readonly #clients: ClientController;
  #pending: WireAction | undefined;
  #problem: CommandProblem | undefined;
  #undecided: { readonly key: string; readonly commandId: string } | undefined;

  constructor(host: ClientHost) {
    this.#host = host;
    this.#clients = new ClientController(host);
    host.addController(this);
  }

  /** Action on the way, if any. */
  get pending(): WireAction | undefined {
    return this.#pending;
  }

  get busy(): boolean {
    return this.#pending !== undefined;
  }

  /** Why the last command came to nothing; undefined after a new press or {@link forget}. */
  get problem(): CommandProblem | undefined {
    return this.#problem;
  }

  /** Clears the problem and the id kept for a repeat: the person is gone, or has chosen something else. */
  forget(): void {
    this.#problem = undefined;
    this.#undecided = undefined;
    this.#host.requestUpdate();
  }

  /** Gives a command. The answer, or undefined when it was not sent, refused or lost; then see `problem`. */
  async run<A extends WireAction>(action: A, payload: WirePayload[A]): Promise<CommandAnswer | undefined> {
    if (this.busy) return undefined;
    const key = JSON.stringify([action, payload]);
    const commandId = this.#undecided?.key === key ? this.#undecided.commandId : freshCommandId();
    this.#problem = undefined;
    const wanted = this.#host.dispatchEvent(new HallBeforeCommand(action, payload, commandId));
    const client = this.#clients.client;
    if (!wanted || client === undefined) return undefined;
    this.#undecided = { key, commandId };
    return this.#send(client, action, payload, commandId);
  }

  hostDisconnected(): void {
    this.#undecided = undefined;
  }

  async #send<A extends WireAction>(
    client: HallClient,
    action: A,
    payload: WirePayload[A],
    commandId: string,
  ): Promise<CommandAnswer | undefined> {
    this.#setPending(action);
    try {
      const answer = await client.command(action, payload, { commandId });
      this.#undecided = undefined;
      this.#host.dispatchEvent(new HallCommandDone(action, answer));
      return answer;
    } catch (error) {
      this.#fail(action, commandProblemOf(error));
      return undefined;
    } finally {
      this.#setPending(undefined);
    }
  }

  #fail(action: WireAction, problem: CommandProblem): void {
    if (!problem.retryable) this.#undecided = undefined;
    this.#problem = problem;
    this.#host.dispatchEvent(new HallCommandFailed(action, problem));
  }

  #setPending(action: WireAction | undefined): void {
    this.#pending = action;
    this.#host.requestUpdate();
  }
}

function freshCommandId(): string {
  return newCommandId(Date.now(), crypto.getRandomValues(new Uint8Array(commandIdRandomBytes)));
}
