import { principalOf, type HallEvent } from '@hallkit/core';
import type { ErrorCode } from '@hallkit/protocol';
import type { AppendRequest, Head, Store } from '@hallkit/store';
import type { Clock } from '../clock.ts';
import { limits } from '../limits.ts';
import { repeatOf } from './answered-commands.ts';
import { decideBatch, type DecidedBatch, type Position, type Verdict } from './decide-batch.ts';
import { DurableHall } from './durable-hall.ts';
import { recorded } from './recorded-commands.ts';
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
  readonly #hall: DurableHall;
  readonly #waiting = new WaitingCommands(limits.waitingCommandsMax);
  readonly #unwatch: () => void;
  #running: Promise<void> | undefined;
  #stopped = false;

  private constructor(options: JournalOptions, hall: DurableHall) {
    this.stream = options.stream;
    this.#store = options.store;
    this.#clock = options.clock;
    this.#logger = options.logger;
    this.#hall = hall;
    this.#unwatch = options.store.watch(options.stream, (head) => this.#hear(head));
  }

  /** Reads the log from its newest snapshot to its head. Throws `LogUnreadable` or a `StoreError`. */
  static async open(options: JournalOptions): Promise<Journal> {
    return new Journal(options, await DurableHall.open(options));
  }

  /** The hall as it stands in the log. */
  get position(): Position {
    return this.#hall.position;
  }

  /** When this node last knew that its state is the log's head, ms. */
  get readAt(): number {
    return this.#hall.readAt;
  }

  /** Undecided commands. */
  get waiting(): number {
    return this.#waiting.size;
  }

  /** Puts a command into the log. A repeat gets the first answer, but never before that is durable. */
  submit(submission: Submission): Promise<Outcome> {
    const known = this.#hall.answered(principalOf(submission.actor), submission.commandId);
    if (known) return Promise.resolve(repeatOf(known, submission.bodyHash));
    if (this.#stopped) return Promise.resolve(refused('shutting_down'));
    const outcome = this.#waiting.add(submission);
    this.#wake();
    return outcome;
  }

  /** A command that is in the log for good, or undefined. Throws a `StoreError`. */
  lookUp(principal: string, commandId: string): Promise<RecordedCommand | undefined> {
    return this.#hall.lookUp(principal, commandId);
  }

  /** Reads the head, and what is new up to it. Afterwards {@link readAt} is now. Throws a `StoreError`. */
  async refresh(): Promise<void> {
    const at = this.#clock.now();
    this.#hear(await this.#store.head(this.stream));
    if (this.#hall.isBehind) await this.#running;
    if (!this.#hall.isBehind) this.#hall.wasCurrentAt(at);
  }

  /** Calls `listener` after every advance of the durable hall, in order. Returns how to stop it. */
  onAdvance(listener: (advance: HallAdvance) => void): () => void {
    return this.#hall.onAdvance(listener);
  }

  /** Takes no more commands, and waits until those it has are answered. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#unwatch();
    await this.#running;
  }

  #hear(head: Head): void {
    this.#hall.hear(head, this.#running === undefined);
    if (this.#hall.isBehind) this.#wake();
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
      current = !this.#hall.isBehind || (await this.#catchUpOrLog());
      const batch = this.#waiting.take(limits.batchCommandsMax);
      if (current) await this.#settle(batch);
      else settleAll(batch, refused('storage_unavailable'));
    } while (this.#waiting.size > 0 || (current && this.#hall.isBehind));
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
      const known = this.#hall.answered(waiting.principal, commandId);
      if (known) waiting.settle(repeatOf(known, bodyHash));
      return known === undefined;
    });
  }

  /** Decides and appends once. */
  async #attempt(batch: readonly WaitingCommand[]): Promise<Again> {
    const decided = decideBatch(
      this.stream,
      this.#hall.position,
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
      if (result.kind === 'conflict') await this.#hall.catchUp();
      else await this.#hall.lookUp(result.actor, result.commandId);
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
      expected: this.#hall.position.head,
      events: decided.stored,
      vault: accepted.flatMap(({ vault }) => vault ?? []),
      texts: accepted.flatMap(({ texts }) => texts ?? []),
    };
  }

  #landed(decided: DecidedBatch, verdicts: readonly Verdict[]): Again {
    const head = decided.stored.at(-1);
    if (head) this.#hall.advance({ position: { state: decided.state, head }, ...decided });
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
    if (refusal === undefined) this.#hall.doubt();
    if (refusal === undefined && (await this.#catchUpOrLog())) return { open, refusal: 'outcome_unknown' };
    settleAll(open, refused(refusal ?? 'outcome_unknown'));
    return { open: [], refusal: 'outcome_unknown' };
  }

  async #catchUpOrLog(): Promise<boolean> {
    try {
      await this.#hall.catchUp();
      return true;
    } catch (error) {
      this.#logger.error({ err: error, stream: this.stream }, 'the log could not be read');
      return false;
    }
  }
}

/** Commands to decide again, and what they are told should that go on for too long. */
interface Again {
  readonly open: readonly WaitingCommand[];
  readonly refusal: ErrorCode;
}

function settleAll(open: readonly WaitingCommand[], outcome: Outcome): void {
  for (const waiting of open) waiting.settle(outcome);
}
