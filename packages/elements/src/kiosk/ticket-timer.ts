import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Takes the ticket off the screen after a while, counting down in view. */
export class TicketTimer implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #over: () => void;
  #until = 0;
  #ticking: ReturnType<typeof setInterval> | undefined;

  constructor(host: ReactiveControllerHost, over: () => void) {
    this.#host = host;
    this.#over = over;
    host.addController(this);
  }

  get secondsLeft(): number {
    return Math.max(0, Math.ceil((this.#until - Date.now()) / 1000));
  }

  /** Starts anew, `ms` from now. */
  start(ms: number): void {
    this.stop();
    this.#until = Date.now() + ms;
    this.#ticking = setInterval(() => this.#tick(), Math.min(250, ms));
  }

  stop(): void {
    clearInterval(this.#ticking);
    this.#until = 0;
  }

  hostDisconnected(): void {
    this.stop();
  }

  #tick(): void {
    if (Date.now() >= this.#until) this.#over();
    else this.#host.requestUpdate();
  }
}
