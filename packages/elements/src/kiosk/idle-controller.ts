import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Times of the idle rule, ms. */
export interface IdleTimes {
  readonly idleMs: number;
  readonly askMs: number;
}

/** What a person does at a kiosk. */
const SIGNS_OF_LIFE = ['pointerdown', 'keydown', 'input', 'wheel', 'scroll'] as const;

/**
 * Notices that a visitor has gone: after `idleMs` without a sign of life it asks ("still there?") for `askMs`, then
 * wipes. Where there is nothing to lose it does not ask. Any touch starts over.
 *
 *     active ──idleMs──▶ asking ──askMs──▶ wiped
 *       ▲                  │ touch
 *       └──────────────────┘
 */
export class IdleController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #times: () => IdleTimes;
  readonly #worthAsking: () => boolean;
  readonly #wipe: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #askedUntil = 0;

  constructor(
    host: ReactiveControllerHost & HTMLElement,
    options: {
      readonly times: () => IdleTimes;
      readonly worthAsking: () => boolean;
      readonly wipe: () => void;
    },
  ) {
    this.#host = host;
    this.#times = options.times;
    this.#worthAsking = options.worthAsking;
    this.#wipe = options.wipe;
    host.addController(this);
  }

  get asking(): boolean {
    return this.#askedUntil > 0;
  }

  /** Whole seconds left to answer. */
  get secondsLeft(): number {
    return Math.max(0, Math.ceil((this.#askedUntil - Date.now()) / 1000));
  }

  /** Somebody is there. */
  readonly touch = (): void => {
    if (this.asking) this.#host.requestUpdate();
    this.#askedUntil = 0;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#idle, this.#times().idleMs);
  };

  hostConnected(): void {
    for (const sign of SIGNS_OF_LIFE)
      this.#host.addEventListener(sign, this.touch, { passive: true, capture: true });
    this.touch();
  }

  hostDisconnected(): void {
    for (const sign of SIGNS_OF_LIFE) this.#host.removeEventListener(sign, this.touch, { capture: true });
    clearTimeout(this.#timer);
    this.#askedUntil = 0;
  }

  readonly #idle = (): void => {
    if (!this.#worthAsking()) {
      this.#gone();
      return;
    }
    const { askMs } = this.#times();
    this.#askedUntil = Date.now() + askMs;
    this.#timer = setTimeout(this.#gone, askMs);
    this.#host.requestUpdate();
  };

  readonly #gone = (): void => {
    this.#wipe();
    this.touch();
  };
}
