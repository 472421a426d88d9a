import { must, principalOf, type HallEvent, type HallState } from '@hallkit/core';
import type { Cursor, ErrorCode } from '@hallkit/protocol';
import type { AppendRequest, Head, Store, StoredEvent } from '@hallkit/store';
import type { Clock } from '../clock.ts';
import { limits } from '../limits.ts';
import { AnsweredCommands, repeatOf } from './answered-commands.ts';
import { decideBatch, type DecidedBatch, type Position, type Verdict } from './decide-batch.ts';
import { LogReader, type Advance } from './log-reader.ts';
import { storeRefusal } from './store-refusal.ts';
import { refused, type Outcome, type RecordedCommand, type Submission } from './submission.ts';
import { WaitingCommands, type WaitingCommand } from './waiting-commands.ts';

/** What the journal says about itself; pino fits. */
export interface JournalLogger {
  info(values: object, message: string): void;
  warn(values: object, message: string): void;
  error(values: object, message: string): void;
}

/** What a journal is opened with. */
export interface JournalOptions {
  readonly store: Store;
  /** `hall/<id>`. */
  readonly stream: string;
  readonly clock: Clock;
  readonly logger: JournalLogger;
}

/** The durable hall moved on. With `reset` the log was replaced: `events` is empty and `before` is another history. */
export interface HallAdvance {
  readonly before: Position;
  readonly after: Position;
  readonly events: readonly HallEvent[];
  readonly reset: boolean;
}

/**
 * Between the pure hall and its log. One append is in flight at a time; commands that arrive meanwhile wait undecided
 * and are decided together when it lands, so that a slow disk makes larger batches and not a longer line.
 *
 *     submit ─▶ waiting ─▶ decided on the durable hall ─▶ append ─┬─ appended ─▶ durable moves on, senders are answered
 *                  ▲                                               ├─ conflict, duplicate ─▶ fold what is new, decide again
 *                  └───────────────────────────────────────────────┴─ unknown ─▶ read the log, then as above
 *
 * Whatever leaves the journal (answers, refusals that rest on other events, views) is durable.
 */
export class Journal {
  readonly stream: string;
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #logger: JournalLogger;
  readonly #reader: LogReader;
  readonly #waiting = new WaitingCommands(limits.waitingCommandsMax);
  readonly #answered = new AnsweredCommands(limits.answeredCommandsMax);
  readonly #listeners = new Set<(advance: HallAdvance) => void>();
  readonly #unwatch: () => void;
  #durable: Position;
  #readAt: number;
  /** Newest seq somebody has heard of. */
  #hintedSeq: number;
  /** True while this journal may not know its own log: a commit's outcome is unknown. */
  #doubtful = false;
  #running: Promise<void> | undefined;
  #stopped = false;

  private constructor(options: JournalOptions, reader: LogReader, durable: Position) {
    this.stream = options.stream;
    this.#store = options.store;
    this.#clock = options.clock;
    this.#logger = options.logger;
    this.#reader = reader;
    this.#durable = durable;
    this.#hintedSeq = durable.head.seq;
    this.#readAt = options.clock.now();
    this.#unwatch = options.store.watch(options.stream, (head) => this.#hear(head));
  }

  /** Reads the log from its newest snapshot to its head. Throws `LogUnreadable` or a `StoreError`. */
  static async open(options: JournalOptions): Promise<Journal> {
    const reader = new LogReader(options.store, options.stream);
    return new Journal(options, reader, await reader.toHead(await reader.start()));
  }

  /** The hall as it stands in the log. */
  get position(): Position {
    return this.#durable;
  }

  get state(): HallState {
    return this.#durable.state;
  }

  get cursor(): Cursor {
    return cursorAt(this.#durable.head);
  }

  /** When this node last knew that its state is the log's head, ms. */
  get readAt(): number {
    return this.#readAt;
  }

  /** Undecided commands. */
  get waiting(): number {
    return this.#waiting.size;
  }

  /** Puts a command into the log. A repeat gets the first answer, but never before that is durable. */
  submit(submission: Submission): Promise<Outcome> {
    const known = this.#answered.get(principalOf(submission.actor), submission.commandId);
    if (known) return Promise.resolve(repeatOf(known, submission.bodyHash));
    if (this.#stopped) return Promise.resolve(refused('shutting_down'));
    const outcome = this.#waiting.add(submission);
    this.#wake();
    return outcome;
  }

  /** A command that is in the log for good, or undefined. */
  async lookUp(principal: string, commandId: string): Promise<RecordedCommand | undefined> {
    const known = this.#answered.get(principal, commandId);
    if (known) return known;
    const stored = await this.#store.readCommand(this.stream, principal, commandId);
    return stored.length === 0 ? undefined : recorded(await this.#reader.decode(stored), stored);
  }

  /** Reads the head, and what is new up to it. Afterwards {@link readAt} is now. */
  async refresh(): Promise<void> {
    const at = this.#clock.now();
    const head = await this.#store.head(this.stream);
    this.#hear(head);
    if (this.#isBehind()) await this.#running;
    if (!this.#isBehind()) this.#readAt = Math.max(this.#readAt, at);
  }

  /** Calls `listener` after every advance of the durable hall, in order. Returns how to stop it. */
  onAdvance(listener: (advance: HallAdvance) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Takes no more commands, and waits until those it has are answered. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#unwatch();
    await this.#running;
  }

  #hear(head: Head): void {
    this.#hintedSeq = Math.max(this.#hintedSeq, head.seq);
    const { seq, hash } = this.#durable.head;
    // A head behind ours, or another hash at our seq, is another history: a restore.
    if (this.#running === undefined && (head.seq < seq || (head.seq === seq && head.hash !== hash)))
      this.#doubtful = true;
    if (head.seq > seq || this.#doubtful) this.#wake();
  }

  #wake(): void {
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
      if (this.#waiting.size > 0) this.#wake();
    });
  }

  async #run(): Promise<void> {
    // Everything that was pressed in this turn of the event loop goes down together.
    await Promise.resolve();
    let current: boolean;
    do {
      current = !this.#isBehind() || (await this.#catchUpOrLog());
      const batch = this.#waiting.take(limits.batchCommandsMax);
      if (current) await this.#settle(batch);
      else settleAll(batch, refused('storage_unavailable'));
    } while (this.#waiting.size > 0 || (current && this.#isBehind()));
  }

  #isBehind(): boolean {
    return this.#doubtful || this.#hintedSeq > this.#durable.head.seq;
  }

  async #settle(batch: readonly WaitingCommand[]): Promise<void> {
    let again: Again = { open: batch, refusal: 'overloaded' };
    for (let attempt = 1; again.open.length > 0; attempt++) {
      const open = this.#settleKnown(again.open);
      if (attempt > limits.decideAttemptsMax) return settleAll(open, refused(again.refusal));
      again = await this.#attempt(open);
    }
  }

  /** Answers those the log already holds; returns the others. */
  #settleKnown(batch: readonly WaitingCommand[]): readonly WaitingCommand[] {
    return batch.filter((waiting) => {
      const { commandId, bodyHash } = waiting.submission;
      const known = this.#answered.get(waiting.principal, commandId);
      if (known) waiting.settle(repeatOf(known, bodyHash));
      return known === undefined;
    });
  }

  /** Decides and appends once. */
  async #attempt(batch: readonly WaitingCommand[]): Promise<Again> {
    const decided = decideBatch(
      this.stream,
      this.#durable,
      batch,
      this.#clock.now(),
      (error, { ask, commandId }) =>
        this.#logger.error(
          { err: error, stream: this.stream, action: ask.action, commandId },
          'a command could not be decided',
        ),
    );
    const resting: Verdict[] = [];
    for (const verdict of decided.verdicts) {
      if (verdict.kind === 'accepted' || verdict.tentative) resting.push(verdict);
      else void this.#refuse(verdict);
    }
    return decided.stored.length === 0 ? this.#landed(decided, resting) : this.#append(decided, resting);
  }

  async #append(decided: DecidedBatch, verdicts: readonly Verdict[]): Promise<Again> {
    const open = verdicts.map(({ waiting }) => waiting);
    try {
      const result = await this.#store.append(this.#requestFor(decided, verdicts));
      if (result.kind === 'appended') return this.#landed(decided, verdicts);
      if (result.kind === 'conflict') await this.#catchUp();
      else await this.#learn(result.actor, result.commandId);
      return { open, refusal: 'overloaded' };
    } catch (error) {
      return this.#appendFailed(error, open);
    }
  }

  #requestFor(decided: DecidedBatch, verdicts: readonly Verdict[]): AppendRequest {
    const accepted = verdicts
      .filter(({ kind }) => kind === 'accepted')
      .map(({ waiting }) => waiting.submission);
    return {
      stream: this.stream,
      expected: this.#durable.head,
      events: decided.stored,
      vault: accepted.flatMap(({ vault }) => vault ?? []),
      texts: accepted.flatMap(({ texts }) => texts ?? []),
    };
  }

  #landed(decided: DecidedBatch, verdicts: readonly Verdict[]): Again {
    const head = decided.stored.at(-1);
    if (head) this.#advance({ position: { state: decided.state, head }, ...decided });
    verdicts.forEach((verdict) => this.#answer(verdict, decided));
    return { open: [], refusal: 'overloaded' };
  }

  #answer(verdict: Verdict, { events, stored }: DecidedBatch): void {
    const { waiting } = verdict;
    if (verdict.kind === 'refused') return void this.#refuse(verdict);
    const { from, to } = verdict;
    // A command that changed nothing leaves no events, so there is nothing a repeat could find.
    if (from === to) return waiting.settle(refused('internal'));
    waiting.settle({ kind: 'done', command: recorded(events.slice(from, to), stored.slice(from, to)) });
  }

  /** A refusal stands only when the log does not hold the command: the repeat of a *next* finds its window busy. */
  async #refuse({ waiting, refusal }: Verdict & { readonly kind: 'refused' }): Promise<void> {
    try {
      const known = await this.lookUp(waiting.principal, waiting.submission.commandId);
      waiting.settle(known ? repeatOf(known, waiting.submission.bodyHash) : { kind: 'refused', refusal });
    } catch (error) {
      waiting.settle(refused(storeRefusal(error) ?? 'storage_unavailable'));
    }
  }

  async #appendFailed(error: unknown, open: readonly WaitingCommand[]): Promise<Again> {
    const refusal = storeRefusal(error);
    this.#logger.error({ err: error, stream: this.stream, commands: open.length }, 'an append failed');
    // Sending again is safe: the log takes no command twice.
    if (refusal === undefined) this.#doubtful = true;
    if (refusal === undefined && (await this.#catchUpOrLog())) return { open, refusal: 'outcome_unknown' };
    settleAll(open, refused(refusal ?? 'outcome_unknown'));
    return { open: [], refusal: 'outcome_unknown' };
  }

  /** Makes the answer of a command known that is in the log already. */
  async #learn(principal: string, commandId: string): Promise<void> {
    const known = await this.lookUp(principal, commandId);
    if (known) this.#answered.set(principal, known);
  }

  async #catchUpOrLog(): Promise<boolean> {
    try {
      await this.#catchUp();
      return true;
    } catch (error) {
      this.#logger.error({ err: error, stream: this.stream }, 'the log could not be read');
      return false;
    }
  }

  /** Folds what others have written; starts again when the log is another one. */
  async #catchUp(): Promise<void> {
    const hinted = this.#hintedSeq;
    if (!(await this.#reader.holds(this.#durable.head))) return this.#reload();
    for (;;) {
      const page = await this.#reader.next(this.#durable);
      if (page.events.length === 0) break;
      this.#advance(page);
    }
    this.#doubtful = false;
    this.#readAt = this.#clock.now();
    // Nothing newer was heard of meanwhile: what was hinted at is not in this history.
    if (this.#hintedSeq === hinted) this.#hintedSeq = this.#durable.head.seq;
  }

  async #reload(): Promise<void> {
    const before = this.#durable;
    this.#logger.warn(
      { stream: this.stream, seq: before.head.seq },
      'the log was replaced: reading it again',
    );
    this.#durable = await this.#reader.toHead(await this.#reader.start());
    this.#hintedSeq = this.#durable.head.seq;
    this.#doubtful = false;
    this.#readAt = this.#clock.now();
    this.#answered.clear();
    this.#tell({ before, after: this.#durable, events: [], reset: true });
  }

  #advance({ position, events, stored }: Advance): void {
    const before = this.#durable;
    const { seq, hash } = position.head;
    this.#durable = { state: position.state, head: { seq, hash } };
    this.#readAt = this.#clock.now();
    this.#hintedSeq = Math.max(this.#hintedSeq, seq);
    for (const command of wholeCommands(events, stored)) this.#answered.set(principalIn(command), command);
    this.#tell({ before, after: this.#durable, events, reset: false });
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

/** Cursor of a head: its seq and 16 hex of its hash. */
export function cursorAt(head: Head): Cursor {
  return { seq: head.seq, tag: head.hash.slice(0, 16) };
}

/** Commands to decide again, and what they are told should that go on for too long. */
interface Again {
  readonly open: readonly WaitingCommand[];
  readonly refusal: ErrorCode;
}

function settleAll(open: readonly WaitingCommand[], outcome: Outcome): void {
  for (const waiting of open) waiting.settle(outcome);
}

function principalIn({ events }: RecordedCommand): string {
  return events[0]?.actor ?? '';
}

function recorded(events: readonly HallEvent[], stored: readonly StoredEvent[]): RecordedCommand {
  const last = must(stored.at(-1), 'a recorded command has events');
  return { commandId: last.commandId, bodyHash: last.bodyHash, events, tag: cursorAt(last).tag };
}

/** The commands that lie whole within these events; a page of the log may cut its first and its last one. */
function wholeCommands(events: readonly HallEvent[], stored: readonly StoredEvent[]): RecordedCommand[] {
  const commands: RecordedCommand[] = [];
  const mayBeCut = stored.length >= limits.logPageEvents;
  for (let from = 0, to = 1; from < events.length; from = to, to = from + 1) {
    while (to < events.length && events[to]?.step !== 0) to++;
    const whole = events[from]?.step === 0 && (to < events.length || !mayBeCut);
    if (whole) commands.push(recorded(events.slice(from, to), stored.slice(from, to)));
  }
  return commands;
}
