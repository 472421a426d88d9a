import { emptyHall } from '@hallkit/core';
import { genesis, storeLimits, type Head, type HistoryRow, type Store } from '@hallkit/store';
import type { Clock } from '../clock.ts';
import type { Position } from '../host/decide-batch.ts';
import type { HallHost } from '../host/hall-host.ts';
import type { HallAdvance, JournalLogger } from '../host/journal.ts';
import { LogReader } from '../host/log-reader.ts';
import { limits } from '../limits.ts';
import { HistoryBatch } from './history-batch.ts';
import { historyKinds, recordHistoryKey } from './history-rows.ts';

/** What a projector works on. */
export interface HistoryOptions {
  readonly store: Store;
  readonly host: HallHost;
  readonly clock: Clock;
  readonly logger: JournalLogger;
  /** Called after every write: history now reaches this seq. */
  readonly onWritten: (seq: number) => void;
}

/**
 * Projects one hall's log into history rows, at most a second behind it. It follows the host's advances; whenever it
 * does not know where it stands (start, another node, a failed write) it reads on from the log at its own cursor.
 */
export class HistoryProjector {
  readonly #store: Store;
  readonly #host: HallHost;
  readonly #clock: Clock;
  readonly #logger: JournalLogger;
  readonly #onWritten: (seq: number) => void;
  readonly #reader: LogReader;
  readonly #unlisten: () => void;
  #cursor = 0;
  #pending: HallAdvance[] = [];
  #pendingEvents = 0;
  #mustCatchUp = true;
  #cancel: () => void = () => undefined;
  #flushing: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(options: HistoryOptions) {
    this.#store = options.store;
    this.#host = options.host;
    this.#clock = options.clock;
    this.#logger = options.logger;
    this.#onWritten = options.onWritten;
    this.#reader = new LogReader(options.store, options.host.stream);
    this.#unlisten = options.host.onAdvance((advance) => this.#note(advance));
    this.#plan(0);
  }

  /** Seq up to which history is written. */
  get seq(): number {
    return this.#cursor;
  }

  /** Writes what waits. Resolves when history has been written or has failed to be. */
  async flush(): Promise<void> {
    this.#flushing = this.#flushing.then(() => this.#write());
    await this.#flushing;
  }

  /** Drops the hall's history and projects it again from the log. */
  async rebuild(): Promise<void> {
    await this.#flushing;
    await this.#store.clearHistory(this.#host.stream);
    this.#mustCatchUp = true;
    await this.flush();
  }

  /** Writes what waits and stops. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#unlisten();
    this.#cancel();
    await this.flush();
    await this.flush();
  }

  #note(advance: HallAdvance): void {
    if (advance.reset || this.#pendingEvents > limits.historyEventsMax) this.#mustCatchUp = true;
    if (this.#mustCatchUp) return;
    this.#pending.push(advance);
    this.#pendingEvents += advance.events.length;
  }

  #forget(): void {
    this.#pending = [];
    this.#pendingEvents = 0;
  }

  #plan(delayMs: number): void {
    if (this.#stopped) return;
    this.#cancel = this.#clock.after(
      delayMs,
      () => void this.flush().then(() => this.#plan(limits.historyMs)),
    );
  }

  async #write(): Promise<void> {
    try {
      if (this.#mustCatchUp) await this.#catchUp();
      else await this.#follow();
    } catch (error) {
      this.#mustCatchUp = true;
      this.#forget();
      this.#logger.error({ err: error, stream: this.#host.stream }, 'history could not be written');
    }
  }

  async #follow(): Promise<void> {
    const advances = this.#pending;
    this.#forget();
    const [first] = advances;
    const last = advances.at(-1);
    if (first === undefined || last === undefined || last.after.head.seq <= this.#cursor) return;
    if (first.before.head.seq > this.#cursor) return this.#catchUp();
    const batch = this.#batch();
    for (const { before, events } of advances) await batch.add(before.state, events, this.#cursor);
    await this.#put(batch.rows, last.after.head.seq);
  }

  async #catchUp(): Promise<void> {
    const { stream } = this.#host;
    this.#forget();
    // From here on advances are noted again: together with what is read now they leave no gap.
    this.#mustCatchUp = false;
    const target = this.#host.position.head.seq;
    this.#cursor = await this.#store.historyCursor(stream);
    if (this.#cursor > target) await this.#restart(await this.#store.head(stream));
    let position = await this.#base();
    while (position.head.seq < target) position = await this.#page(position);
    this.#onWritten(this.#cursor);
  }

  async #page(position: Position): Promise<Position> {
    const { position: next, events } = await this.#reader.next(position);
    const batch = this.#batch();
    await batch.add(position.state, events, this.#cursor);
    if (next.head.seq > this.#cursor) await this.#put(batch.rows, next.head.seq);
    return next;
  }

  /** A place at or before the cursor from which the log can be folded. */
  async #base(): Promise<Position> {
    const host = this.#host.position;
    if (host.head.seq === this.#cursor) return host;
    const snapshot = await this.#reader.start();
    return snapshot.head.seq <= this.#cursor ? snapshot : { state: emptyHall(), head: genesis };
  }

  /** History that is ahead of the log belongs to another log. */
  async #restart(head: Head): Promise<void> {
    if (this.#cursor <= head.seq) return;
    await this.#store.clearHistory(this.#host.stream);
    this.#cursor = 0;
  }

  #batch(): HistoryBatch {
    return new HistoryBatch((from, to) =>
      this.#store
        .readHistory(this.#host.stream, {
          kind: historyKinds.record,
          afterKey: recordHistoryKey(from - 1),
          limit: to - from + 1,
        })
        .then((rows) => rows.filter(({ key }) => key <= recordHistoryKey(to))),
    );
  }

  async #put(rows: readonly HistoryRow[], toSeq: number): Promise<void> {
    const { stream } = this.#host;
    const max = storeLimits.historyRowsPerWriteMax;
    // The end of a very full day may be more than one write; the cursor moves with the last.
    const early = rows.length <= max ? [] : rows.slice(0, rows.length - max);
    for (let from = 0; from < early.length; from += max) {
      await this.#store.writeHistory(stream, this.#cursor, this.#cursor, early.slice(from, from + max));
    }
    const written = await this.#store.writeHistory(stream, this.#cursor, toSeq, rows.slice(early.length));
    if (written) this.#cursor = toSeq;
    else this.#mustCatchUp = true;
    if (written) this.#onWritten(toSeq);
  }
}
