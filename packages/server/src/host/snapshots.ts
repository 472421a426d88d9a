import { foldVersion, freezeHall } from '@hallkit/core';
import type { Store } from '@hallkit/store';
import { limits } from '../limits.ts';
import type { Position } from './decide-batch.ts';
import type { HallHost } from './hall-host.ts';
import type { JournalLogger } from './journal.ts';

/**
 * Saves the folded hall now and then, so that a start reads the newest snapshot and a short tail. A snapshot is saved
 * only when history has reached it: what comes after it can then always be projected from it.
 */
export class Snapshots {
  readonly #store: Store;
  readonly #host: HallHost;
  readonly #logger: JournalLogger;
  readonly #unlisten: () => void;
  /** Of the newest snapshot this run has saved. */
  #savedSeq = 0;
  /** Waits for history to reach it. */
  #next: Position | undefined;
  #saving: Promise<void> = Promise.resolve();

  constructor(store: Store, host: HallHost, logger: JournalLogger) {
    this.#store = store;
    this.#host = host;
    this.#logger = logger;
    this.#unlisten = host.onAdvance(({ after }) => this.#consider(after));
    this.#consider(host.position);
  }

  /** History is projected up to here. */
  historyReached(seq: number): void {
    if (this.#next === undefined || seq < this.#next.head.seq) return;
    this.#saving = this.#save(this.#next);
    this.#next = undefined;
  }

  /** Saves the hall as it is, provided history has reached it. */
  async stop(historySeq: number): Promise<void> {
    this.#unlisten();
    await this.#saving;
    const position = this.#host.position;
    if (position.head.seq > this.#savedSeq && historySeq >= position.head.seq) await this.#save(position);
  }

  #consider(position: Position): void {
    // After a restore the log may be shorter than what was saved.
    this.#savedSeq = Math.min(this.#savedSeq, position.head.seq);
    if (position.head.seq - this.#savedSeq >= limits.snapshotEvents) this.#next ??= position;
  }

  async #save({ state, head }: Position): Promise<void> {
    if (state.plan === undefined) return;
    this.#savedSeq = head.seq;
    try {
      const frozen = JSON.stringify(freezeHall(state));
      await this.#store.saveSnapshot({ stream: this.#host.stream, ...head, foldVersion, state: frozen });
    } catch (error) {
      this.#logger.error(
        { err: error, stream: this.#host.stream, seq: head.seq },
        'a snapshot could not be saved',
      );
    }
  }
}
