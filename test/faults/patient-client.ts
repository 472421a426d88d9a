import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

import {
  actionRequest,
  commandIdRandomBytes,
  newCommandId,
  type Access,
  type Problem,
  type WireAction,
  type WirePayload,
} from '@hallkit/protocol';

import type { Ledger, SentCommand } from './ledger.ts';
import type { Reply, ServerLine } from './server-line.ts';

/** Who a client is, and how it gets a token. */
export interface Identity {
  /** As the log names it: `clerk:…`, `device:…`. */
  readonly principal: string;
  readonly console: string;
  readonly login: { readonly path: string; readonly body: object };
}

/** What clients share. */
export interface ClientWorld {
  readonly hall: string;
  readonly line: ServerLine;
  readonly ledger: Ledger;
  /** From 0 up to, without, 1. */
  readonly random: () => number;
}

interface Command extends SentCommand {
  readonly path: string;
  readonly body: object;
  readonly expected: readonly string[];
}

const tokenMs = 5 * 60_000;
const retryMs = 5;
/** How many of its last commands a client sends once more after a crash. */
const repeated = 3;
/** Share of commands that are sent twice at once, as by a double press. */
const doublePresses = 0.1;

/** Sends commands over plain HTTP until their outcome is known, across crashes, always under the same id. */
export class PatientClient {
  readonly #identity: Identity;
  readonly #world: ClientWorld;
  readonly #done: Command[] = [];
  #token: { readonly text: string; readonly until: number } | undefined;
  #starts = 0;

  constructor(identity: Identity, world: ClientWorld) {
    this.#identity = identity;
    this.#world = world;
  }

  /** Whether the command was done. A refusal that is not in `expected` is a complaint. */
  async does<A extends WireAction>(
    action: A,
    payload: WirePayload[A],
    expected: readonly string[] = [],
  ): Promise<boolean> {
    const commandId = newCommandId(Date.now(), randomBytes(commandIdRandomBytes));
    const { principal } = this.#identity;
    const request = actionRequest(action, this.#world.hall, payload);
    const command = { ...request, commandId, principal, action, expected };
    for (;;) {
      await this.#repeatAfterCrash();
      const presses = this.#world.random() < doublePresses ? 2 : 1;
      const known = await Promise.all(Array.from({ length: presses }, () => this.#press(command)));
      if (known.includes(true)) {
        this.#done.splice(0, Math.max(0, this.#done.push(command) - repeated));
        return true;
      }
      if (!known.includes(undefined)) return false;
    }
  }

  /** After a crash the last answers are asked for once more: they must be the same. */
  async #repeatAfterCrash(): Promise<void> {
    const { starts } = this.#world.line;
    if (this.#starts === starts) return;
    this.#starts = starts;
    for (const command of this.#done) {
      if ((await this.#press(command)) === false) this.#world.ledger.forgotten(command);
    }
  }

  /** True: done. False: refused for good. Undefined: nobody knows, or not now. */
  async #press(command: Command): Promise<boolean | undefined> {
    const { ledger, line } = this.#world;
    const token = await this.#tokenText();
    if (token === undefined) return undefined;
    const { console } = this.#identity;
    const headers = { authorization: `Bearer ${token}`, 'idempotency-key': command.commandId };
    const reply = await line.post(command.path, console ? { ...headers, console } : headers, command.body);
    if (reply?.status === 200) ledger.answered(command, reply.text);
    if (reply === undefined || reply.status === 200) return reply && true;
    const code = await refusalCode(reply);
    if (code === undefined) return undefined;
    ledger.refused(command, code, command.expected);
    return false;
  }

  async #tokenText(): Promise<string | undefined> {
    if (this.#token !== undefined && Date.now() < this.#token.until) return this.#token.text;
    const { login, principal } = this.#identity;
    const reply = await this.#world.line.post(login.path, {}, login.body);
    if (reply === undefined) return undefined;
    if (reply.status !== 200) {
      const code = await refusalCode(reply);
      if (code === undefined) return undefined;
      throw new Error(`${principal} was not let in: ${code}`);
    }
    const { accessToken } = JSON.parse(reply.text) as Access;
    this.#token = { text: accessToken, until: Date.now() + tokenMs };
    return accessToken;
  }
}

/** The code of a refusal that stands; undefined, a little later, for one that may be different then. */
async function refusalCode({ text }: Reply): Promise<string | undefined> {
  const { code, retryable } = JSON.parse(text) as Problem;
  if (!retryable) return code;
  await pause(retryMs);
  return undefined;
}
