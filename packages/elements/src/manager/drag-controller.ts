import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A service under way: from its tile, or out of a window that serves it. */
export interface Dragged {
  readonly service: string;
  /** Window it is taken out of, or '' from its tile. */
  readonly from: string;
}

/** Carries a service by the browser's own drag and drop, and tells the templates what is under way. */
export class DragController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #dragged: Dragged | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get dragged(): Dragged | undefined {
    return this.#dragged;
  }

  /** Listener for what is picked up. */
  start(event: DragEvent, dragged: Dragged): void {
    event.stopPropagation();
    event.dataTransfer?.setData('text/plain', dragged.service);
    if (event.dataTransfer !== null) event.dataTransfer.effectAllowed = 'move';
    this.#set(dragged);
  }

  /** Listener for the end of it, wherever it is let go. */
  end(): void {
    this.#set(undefined);
  }

  /** Listener for a place it is carried over: it may be let go there only when the place takes it. */
  over(event: DragEvent, takes: boolean): void {
    if (!takes) return;
    event.preventDefault();
    if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'move';
  }

  /** Listener for a place it is let go at: what was carried, once. */
  drop(event: DragEvent): Dragged | undefined {
    event.preventDefault();
    const dragged = this.#dragged;
    this.#set(undefined);
    return dragged;
  }

  hostDisconnected(): void {
    this.#dragged = undefined;
  }

  #set(dragged: Dragged | undefined): void {
    this.#dragged = dragged;
    this.#host.requestUpdate();
  }
}
