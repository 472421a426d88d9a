import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { whatIf, type HallClient, type WirePayload } from '@hallkit/client';
import type { WhatIfAnswer, WhatIfRequest, WindowStaffRow } from '@hallkit/protocol';
import { sameSet, toggled } from './reallocation.ts';

/** Time without another press before the effect is asked for, ms. */
const PREVIEW_AFTER_MS = 200;

/** What is known of the effect of the services chosen. */
export type Preview =
  | { readonly status: 'none' | 'loading' | 'unknown' }
  | { readonly status: 'known'; readonly answer: WhatIfAnswer };

/** A window whose services are being chosen. */
export interface Draft {
  readonly window: string;
  /** What it serves while nothing has been applied. */
  readonly before: readonly string[];
  readonly services: readonly string[];
}

/** The last change made here, and what its window had before. */
export interface Applied {
  readonly window: string;
  readonly before: WindowStaffRow['overlay'];
  readonly services: { readonly added: readonly string[]; readonly removed: readonly string[] };
}

/** How the controller reaches the hall. */
export interface ReallocationHall {
  readonly client: () => HallClient | undefined;
  /** Gives the command; true once the hall has carried it out. */
  readonly change: (payload: WirePayload['change-window-services']) => Promise<boolean>;
}

/**
 * Choosing what a window serves: the services chosen so far, what they would do to the waits, and the way back after
 * they were applied. The effect is asked for when the choice rests; an answer that comes after another choice is
 * dropped.
 */
export class ReallocationController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #hall: ReallocationHall;
  #draft: Draft | undefined;
  #preview: Preview = { status: 'none' };
  #applied: Applied | undefined;
  #asking = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, hall: ReallocationHall) {
    this.#host = host;
    this.#hall = hall;
    host.addController(this);
  }

  get draft(): Draft | undefined {
    return this.#draft;
  }

  get preview(): Preview {
    return this.#preview;
  }

  get applied(): Applied | undefined {
    return this.#applied;
  }

  /** Starts choosing for a window, from what it serves now. */
  begin(window: string, services: readonly string[]): void {
    this.#draft = { window, before: services, services };
    this.#ask(supposedBy(this.#draft));
  }

  /** Puts a service in, or takes it out. */
  toggle(service: string): void {
    if (this.#draft === undefined) return;
    this.#draft = { ...this.#draft, services: toggled(this.#draft.services, service) };
    this.#ask(supposedBy(this.#draft));
  }

  /** Chooses this set. */
  choose(services: readonly string[]): void {
    if (this.#draft === undefined) return;
    this.#draft = { ...this.#draft, services };
    this.#ask(supposedBy(this.#draft));
  }

  /** Asks what a preset would do; nothing is being chosen then. */
  suppose(preset: string): void {
    this.#draft = undefined;
    this.#ask({ preset });
  }

  end(): void {
    this.#draft = undefined;
    this.#ask(undefined);
  }

  /** Gives the command and keeps what it takes to undo it; `from` is what the window served until now. */
  async apply(
    payload: WirePayload['change-window-services'],
    from: readonly string[],
    to: readonly string[],
    before: WindowStaffRow['overlay'],
  ): Promise<boolean> {
    const done = await this.#hall.change(payload);
    if (!done) return false;
    const added = to.filter((service) => !from.includes(service));
    const removed = from.filter((service) => !to.includes(service));
    this.#applied = { window: payload.window, before, services: { added, removed } };
    if (this.#draft?.window === payload.window) this.begin(payload.window, to);
    this.#host.requestUpdate();
    return true;
  }

  /** Gives the window back what it had; the command is the caller's to make. */
  async undo(payload: WirePayload['change-window-services']): Promise<void> {
    if (await this.#hall.change(payload)) this.forget();
  }

  /** The last change needs no way back any more. */
  forget(): void {
    this.#applied = undefined;
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.end();
    this.#applied = undefined;
  }

  #ask(supposed: WhatIfRequest | undefined): void {
    clearTimeout(this.#timer);
    const asking = ++this.#asking;
    this.#preview = { status: supposed === undefined ? 'none' : 'loading' };
    if (supposed !== undefined)
      this.#timer = setTimeout(() => void this.#load(supposed, asking), PREVIEW_AFTER_MS);
    this.#host.requestUpdate();
  }

  async #load(supposed: WhatIfRequest, asking: number): Promise<void> {
    const preview = await this.#previewOf(supposed);
    if (asking !== this.#asking) return;
    this.#preview = preview;
    this.#host.requestUpdate();
  }

  async #previewOf(supposed: WhatIfRequest): Promise<Preview> {
    const client = this.#hall.client();
    if (client === undefined) return { status: 'unknown' };
    try {
      return { status: 'known', answer: await whatIf(client, supposed) };
    } catch {
      return { status: 'unknown' };
    }
  }
}

/** What is to be supposed of a choice; undefined while it changes nothing. */
function supposedBy({ window, before, services }: Draft): WhatIfRequest | undefined {
  return sameSet(before, services) ? undefined : { windows: [{ window, services }] };
}
