import type { Clock } from '../clock.ts';
import { limits } from '../limits.ts';
import { dueThings, type DueThing } from './due-things.ts';
import type { HallHost } from './hall-host.ts';
import type { JournalLogger } from './journal.ts';
import { systemActor } from './system-actor.ts';

/**
 * Asks for what falls due in one hall. Nothing rests on its punctuality: each thing's id comes from what made it due,
 * so any node may ask, late or twice.
 */
export class DueRunner {
  readonly #host: HallHost;
  readonly #clock: Clock;
  readonly #logger: JournalLogger;
  /** When each thing was asked for last, so that a refused one is not asked for with every event. */
  readonly #askedAt = new Map<string, number>();
  readonly #unlisten: readonly (() => void)[];
  #cancel: () => void = () => undefined;
  #asking: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(host: HallHost, clock: Clock, logger: JournalLogger) {
    this.#host = host;
    this.#clock = clock;
    this.#logger = logger;
    this.#unlisten = [host.onAdvance(() => this.#look()), host.attendance.onChange(() => this.#look())];
    this.#look();
  }

  /** Asks for nothing more, and waits for what it has asked for. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#cancel();
    this.#unlisten.forEach((unlisten) => unlisten());
    await this.#asking;
  }

  #look(): void {
    if (this.#stopped) return;
    this.#cancel();
    const now = this.#clock.now();
    this.#forgetOld(now);
    const things = this.#things(now);
    const waiting = things.filter(({ commandId }) => !this.#askedAt.has(commandId));
    const next = Math.min(now + limits.dueMsMax, ...waiting.map(({ dueAt }) => dueAt));
    this.#cancel = this.#clock.after(Math.max(0, next - now), () => this.#ask());
  }

  #ask(): void {
    const now = this.#clock.now();
    const due = this.#things(now).filter(
      ({ dueAt, commandId }) => dueAt <= now && !this.#askedAt.has(commandId),
    );
    for (const { commandId } of due) this.#askedAt.set(commandId, now);
    this.#asking = Promise.all(due.map((thing) => this.#submit(thing))).then(() => this.#look());
    this.#host.attendance.keepOnly(new Set(this.#host.state.windows.map((win) => win.console)));
  }

  async #submit({ ask, commandId }: DueThing): Promise<void> {
    const outcome = await this.#host.submit({
      ask,
      actor: systemActor,
      commandId,
      bodyHash: ask.action,
      notAfter: 0,
    });
    if (outcome.kind === 'done') return;
    const { code } = outcome.refusal;
    // Somebody else was first, or there was nothing to do: so it is with most half minutes of the adviser.
    if (code === 'change_not_due') return;
    this.#logger.warn({ stream: this.#host.stream, action: ask.action, code }, 'something due was refused');
  }

  #things(now: number): DueThing[] {
    return dueThings(this.#host.stream, this.#host.state, this.#host.attendance, now);
  }

  #forgetOld(now: number): void {
    for (const [id, askedAt] of this.#askedAt) if (now - askedAt >= limits.dueMsMax) this.#askedAt.delete(id);
  }
}
