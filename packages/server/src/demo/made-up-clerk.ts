import { findWindow, type Outcome } from '@hallkit/core';
import type { Clock } from '../clock.ts';
import type { DemoVoice } from './demo-voice.ts';
import type { DemoPost } from './demo-windows.ts';

/** How long things take in a demo, ms: a hall's day at about ten times its pace. */
const paceMs = {
  idle: [1_500, 5_000],
  walk: [5_000, 14_000],
  recall: [8_000, 12_000],
  serve: [14_000, 70_000],
  breath: [800, 3_000],
  pause: [40_000, 90_000],
} as const;

/** How often things happen, of each time they could. */
const chance = { absent: 0.1, stillAbsent: 0.7, pause: 0.015, refer: 0.05, followUp: 0.06 };

/** What made-up people run on. */
export interface MadeUpWorld {
  readonly voice: DemoVoice;
  readonly clock: Clock;
  /** A number in [0, 1). */
  readonly random: () => number;
}

/**
 * A made-up clerk at one window: calls, waits for the visitor, serves, finishes, and now and then takes a break. Looks
 * at the window before each step, so that a restart, or a manager, never confuses it.
 */
export class MadeUpClerk {
  readonly #world: MadeUpWorld;
  readonly #post: DemoPost;
  #cancel: () => void = () => undefined;
  #step: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(world: MadeUpWorld, post: DemoPost) {
    this.#world = world;
    this.#post = post;
    this.#after('idle');
  }

  /** Stops pressing; what was pressed is answered when it resolves. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#cancel();
    await this.#step;
  }

  #after(what: keyof typeof paceMs): void {
    if (this.#stopped) return;
    const [min, max] = paceMs[what];
    const delayMs = min + (max - min) * this.#world.random();
    this.#cancel = this.#world.clock.after(delayMs, () => {
      this.#step = this.#act().then((next) => this.#after(next));
    });
  }

  /** Does what the window asks for and says what comes next. */
  async #act(): Promise<keyof typeof paceMs> {
    const { state } = this.#world.voice.host;
    const win = findWindow(state, this.#post.window);
    if (win === undefined || (win.clerk !== '' && win.clerk !== this.#post.clerk)) return 'pause';
    if (win.clerk === '') return this.#press('sign-in', 'breath');
    if (win.status === 'closed') return this.#press('open-window', 'breath');
    if (win.status === 'paused') return this.#press('resume-window', 'breath');
    const ticket = state.tickets.get(win.ticket);
    if (ticket === undefined) return this.#next();
    if (ticket.status === 'serving') return this.#finish();
    const absent = this.#world.random() < (ticket.recalls === 0 ? chance.absent : chance.stillAbsent);
    if (!absent) return this.#press('start-service', 'serve');
    return ticket.recalls < 2 ? this.#press('recall', 'recall') : this.#press('no-show', 'breath');
  }

  async #next(): Promise<keyof typeof paceMs> {
    if (this.#world.random() < chance.pause)
      return this.#press('pause-window', 'pause', { reason: this.#pauseReason() });
    const reply = await this.#world.voice.clerk(this.#post.clerk, this.#post.window, 'call-next');
    return typeof reply === 'string' ? 'idle' : 'walk';
  }

  #finish(): Promise<keyof typeof paceMs> {
    const dice = this.#world.random();
    const outcome: Outcome =
      dice < chance.refer ? 'referred' : dice < chance.refer + chance.followUp ? 'follow-up' : 'done';
    return this.#press('finish-service', 'breath', { outcome });
  }

  async #press(
    action: Parameters<DemoVoice['clerk']>[2],
    next: keyof typeof paceMs,
    more: object = {},
  ): Promise<keyof typeof paceMs> {
    const reply = await this.#world.voice.clerk(this.#post.clerk, this.#post.window, action, more);
    return typeof reply === 'string' ? 'pause' : next;
  }

  #pauseReason(): string {
    return this.#world.voice.host.catalogue.pauseReasons[0]?.id ?? '';
  }
}
