import type { HallAction } from '@hallkit/core';
import type { CommandAnswer, ErrorCode } from '@hallkit/protocol';
import type { HallHost } from '../host/hall-host.ts';

/** Asks a hall for things as a demo's clerks and visitors do: by the same path as everybody. */
export class DemoVoice {
  readonly host: HallHost;
  readonly #newId: () => string;

  constructor(host: HallHost, newId: () => string) {
    this.host = host;
    this.#newId = newId;
  }

  /** A clerk's action at a window; the refusal's code when it is refused. */
  clerk(
    clerk: string,
    window: string,
    action: HallAction,
    more: object = {},
  ): Promise<CommandAnswer | ErrorCode> {
    return this.#ask({ role: 'clerk', id: clerk, console: demoConsole(window) }, action, { window, ...more });
  }

  /** A number taken at the demo's kiosk. */
  kiosk(payload: object): Promise<CommandAnswer | ErrorCode> {
    return this.#ask({ role: 'device', id: 'demo-kiosk', console: '' }, 'take-number', {
      channel: 'kiosk',
      ...payload,
    });
  }

  /** An administrator's action. */
  administrator(action: HallAction): Promise<CommandAnswer | ErrorCode> {
    return this.#ask({ role: 'administrator', id: 'admin', console: '' }, action, {});
  }

  async #ask(
    actor: Parameters<HallHost['execute']>[0]['actor'],
    action: HallAction,
    payload: Record<string, unknown> | object,
  ): Promise<CommandAnswer | ErrorCode> {
    const command = { action, payload: { ...payload }, actor, commandId: this.#newId(), notAfter: 0 };
    const reply = await this.host.execute(command);
    return reply.ok ? reply.answer : reply.refusal.code;
  }
}

/** The console of a demo's own clerk. */
export function demoConsole(window: string): string {
  return `demo-${window}`;
}
