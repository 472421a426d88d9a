import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { autoNextAt } from './auto-next.ts';
import type { ConsoleState } from './console-state.ts';

/** What auto-next asks its console. */
export interface AutoNextPorts {
  /** True while auto-next is wished and the console may call. */
  readonly on: () => boolean;
  readonly state: () => ConsoleState;
  /** Server instant, ms. */
  readonly now: () => number;
  readonly call: () => void;
}

/** Calls the next visitor by itself. It looks at every update of its console, which renders every second. */
export class AutoNextController implements ReactiveController {
  readonly #ports: AutoNextPorts;
  #lastTryAt = 0;

  constructor(host: ReactiveControllerHost, ports: AutoNextPorts) {
    this.#ports = ports;
    host.addController(this);
  }

  /** When it calls, server instant, ms; `undefined` when it will not. */
  get at(): number | undefined {
    return this.#ports.on() ? autoNextAt(this.#ports.state(), this.#lastTryAt) : undefined;
  }

  hostUpdated(): void {
    const { at } = this;
    const now = this.#ports.now();
    if (at === undefined || at > now) return;
    this.#lastTryAt = now;
    this.#ports.call();
  }
}
