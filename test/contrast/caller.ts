import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import {
  actionRequest,
  commandIdRandomBytes,
  newCommandId,
  type CommandAnswer,
  type Problem,
  type WireAction,
  type WirePayload,
} from '@hallkit/protocol';

/** Who sends commands, and where to. */
export interface CallerOptions {
  readonly url: string;
  readonly hall: string;
  readonly token: () => Promise<string>;
  readonly console: string;
}

/** What came back, as it came. */
export interface Reply {
  readonly status: number;
  readonly text: string;
}

/** Sends commands as plain HTTP requests: no client in between that might mend or repeat anything. */
export class Caller {
  readonly options: CallerOptions;

  constructor(options: CallerOptions) {
    this.options = options;
  }

  /** A command that must be done. */
  async does<A extends WireAction>(
    action: A,
    payload: WirePayload[A],
    commandId = newId(),
  ): Promise<CommandAnswer> {
    const { status, text } = await this.sends(action, payload, commandId);
    assert.equal(status, 200, `${action}: ${text}`);
    return JSON.parse(text) as CommandAnswer;
  }

  /** A command that must be refused. */
  async isRefused<A extends WireAction>(
    action: A,
    payload: WirePayload[A],
    commandId = newId(),
  ): Promise<Problem> {
    const { status, text } = await this.sends(action, payload, commandId);
    assert.notEqual(status, 200, `${action} was done`);
    return JSON.parse(text) as Problem;
  }

  /** A command with whatever body, whatever comes of it. */
  async sends(action: WireAction, payload: object, commandId = newId()): Promise<Reply> {
    const { url, hall, token, console } = this.options;
    const { path, body } = actionRequest(action, hall, payload);
    const headers = {
      authorization: `Bearer ${await token()}`,
      'content-type': 'application/json',
      'idempotency-key': commandId,
      ...(console === '' ? {} : { console }),
    };
    const response = await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) });
    return { status: response.status, text: await response.text() };
  }

  /** A request that is no command and must succeed. */
  async posts<T>(path: string, body: object): Promise<T> {
    const { url, token } = this.options;
    const headers = { authorization: `Bearer ${await token()}`, 'content-type': 'application/json' };
    const response = await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) });
    assert.ok(response.ok, `${path}: ${response.status}`);
    return (await response.json()) as T;
  }
}

/** A fresh command id. */
export function newId(): string {
  return newCommandId(Date.now(), randomBytes(commandIdRandomBytes));
}
