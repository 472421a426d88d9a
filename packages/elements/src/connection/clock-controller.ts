import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Renders the host again at every full `everyMs` of the clock it is given (the server's), so that all screens of a
 * hall change their minute together. Nothing ticks while the host is out of the page.
 */
export class ClockController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #now: () => number;
  readonly #everyMs: number;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, now: () => number, everyMs = 1000) {
    this.#host = host;
    this.#now = now;
    this.#everyMs = everyMs;
    host.addController(this);
  }

  /** Instant to compute ages and countdowns with, ms. */
  get now(): number {
    return this.#now();
  }

  hostConnected(): void {
    this.#schedule();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  #schedule(): void {
    this.#timer = setTimeout(() => this.#tick(), this.#everyMs - (this.#now() % this.#everyMs));
  }

  #tick(): void {
    this.#host.requestUpdate();
    this.#schedule();
  }
}
