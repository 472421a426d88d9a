import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Follows the size of its host, px; renders the host again when it changes. */
export class SizeController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #observer: ResizeObserver | undefined;
  #width = 0;
  #height = 0;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  get width(): number {
    return this.#width;
  }

  get height(): number {
    return this.#height;
  }

  hostConnected(): void {
    this.#measure();
    this.#observer = new ResizeObserver(() => this.#measure());
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  #measure(): void {
    const { clientWidth, clientHeight } = this.#host;
    if (clientWidth === this.#width && clientHeight === this.#height) return;
    this.#width = clientWidth;
    this.#height = clientHeight;
    this.#host.requestUpdate();
  }
}
