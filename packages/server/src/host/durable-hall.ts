import type { Head, Store } from '@hallkit/store';
import type { Clock } from '../clock.ts';
import { limits } from '../limits.ts';
import { AnsweredCommands } from './answered-commands.ts';
import type { Position } from './decide-batch.ts';
import type { HallAdvance, JournalLogger, JournalOptions } from './journal.ts';
import { LogReader, type Advance } from './log-reader.ts';
import { recorded, wholeCommands } from './recorded-commands.ts';
import type { RecordedCommand } from './submission.ts';

/**
 * The hall as it stands in the log, as far as this node has read it. Somebody else may write too: heads that are heard
 * of are hints, and {@link catchUp} reads on; a log that was replaced is read again from its beginning.
 */
export class DurableHall {
  readonly stream: string;
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #logger: JournalLogger;
  readonly #reader: LogReader;
  readonly #answered = new AnsweredCommands(limits.answeredCommandsMax);
  readonly #listeners = new Set<(advance: HallAdvance) => void>();
  #position: Position;
  #readAt: number;
  /** Newest seq somebody has heard of. */
  #hintedSeq: number;
  /** True while this node may not know its own log: a commit's outcome is unknown, or the log was replaced. */
  #doubtful = false;

  private constructor(options: JournalOptions, reader: LogReader, position: Position) {
    this.stream = options.stream;
    this.#store = options.store;
    this.#clock = options.clock;
    this.#logger = options.logger;
    this.#reader = reader;
    this.#position = position;
    this.#hintedSeq = position.head.seq;
    this.#readAt = options.clock.now();
  }

  /** Reads the log from its newest snapshot to its head. Throws `LogUnreadable` or a `StoreError`. */
  static async open(options: JournalOptions): Promise<DurableHall> {
    const reader = new LogReader(options.store, options.stream);
    return new DurableHall(options, reader, await reader.toHead(await reader.start()));
  }

  get position(): Position {
    return this.#position;
  }

  /** When this node last knew that it stands at the log's head, ms. */
  get readAt(): number {
    return this.#readAt;
  }

  /** True when there is something to read, or reason to doubt. */
  get isBehind(): boolean {
    return this.#doubtful || this.#hintedSeq > this.#position.head.seq;
  }

  /** Somebody has seen this head. `atRest`: nothing of ours is on its way, so that an older head is another history. */
  hear(head: Head, atRest: boolean): void {
    const { seq, hash } = this.#position.head;
    this.#hintedSeq = Math.max(this.#hintedSeq, head.seq);
    if (atRest && (head.seq < seq || (head.seq === seq && head.hash !== hash))) this.#doubtful = true;
  }

  /** The log may hold more, or less, than this node knows. */
  doubt(): void {
    this.#doubtful = true;
  }

  /** Stood at the head at this instant, ms. */
  wasCurrentAt(instant: number): void {
    this.#readAt = Math.max(this.#readAt, instant);
  }

  /** A command known to be in the log, without asking the store. */
  answered(principal: string, commandId: string): RecordedCommand | undefined {
    return this.#answered.get(principal, commandId);
  }

  /** A command that is in the log for good, or undefined. Known from then on. */
  async lookUp(principal: string, commandId: string): Promise<RecordedCommand | undefined> {
    const known = this.#answered.get(principal, commandId);
    if (known) return known;
    const stored = await this.#store.readCommand(this.stream, principal, commandId);
    if (stored.length === 0) return undefined;
    const command = recorded(await this.#reader.decode(stored), stored);
    this.#answered.set(principal, command);
    return command;
  }

  /** Folds what others have written; starts again when the log is another one. */
  async catchUp(): Promise<void> {
    const hinted = this.#hintedSeq;
    if (!(await this.#reader.holds(this.#position.head))) return this.#reload();
    for (;;) {
      const page = await this.#reader.next(this.#position);
      if (page.events.length === 0) break;
      this.advance(page);
    }
    // Nothing newer was heard of meanwhile: what was hinted at is not in this history.
    this.#settled(this.#hintedSeq === hinted ? 0 : this.#hintedSeq);
  }

  /** The log goes on with these events. */
  advance({ position, events, stored }: Advance): void {
    const before = this.#position;
    const { seq, hash } = position.head;
    this.#position = { state: position.state, head: { seq, hash } };
    this.#readAt = this.#clock.now();
    for (const command of wholeCommands(events, stored)) {
      this.#answered.set(command.events[0]?.actor ?? '', command);
    }
    this.#tell({ before, after: this.#position, events, reset: false });
  }

  /** Calls `listener` after every advance, in order. Returns how to stop it. */
  onAdvance(listener: (advance: HallAdvance) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async #reload(): Promise<void> {
    const before = this.#position;
    this.#logger.warn(
      { stream: this.stream, seq: before.head.seq },
      'the log was replaced: reading it again',
    );
    this.#position = await this.#reader.toHead(await this.#reader.start());
    this.#answered.clear();
    this.#settled(0);
    this.#tell({ before, after: this.#position, events: [], reset: true });
  }

  #settled(hintedSeq: number): void {
    this.#doubtful = false;
    this.#readAt = this.#clock.now();
    this.#hintedSeq = hintedSeq;
  }

  #tell(advance: HallAdvance): void {
    for (const listener of this.#listeners) {
      try {
        listener(advance);
      } catch (error) {
        this.#logger.error({ err: error, stream: this.stream }, 'a listener of the hall failed');
      }
    }
  }
}
