import { StoreError, storeErrorCodes, type StoreErrorCode, type StoreHealth } from '@hallkit/store';

import { answerOf, groupsOf, requestOf } from './append-calls.ts';
import type { Connection } from './connection.ts';
import { EventLog } from './event-log.ts';
import { sqliteLimits } from './limits.ts';
import { emptyWal, probe } from './probe.ts';
import { SideTables } from './side-tables.ts';
import { isConnectionBroken, toStoreError } from './sqlite-errors.ts';
import { inTransaction } from './transaction.ts';
import type { Answer, Call, WriterOps } from './worker-messages.ts';
import { failure } from './worker-port.ts';

/** How the engine reaches the file and its callers. */
export interface WriteEngineSettings {
  /** Opens the file and checks that it is sound; throws when it is not to be trusted. */
  readonly open: () => Connection;
  readonly answer: (answers: readonly Answer[]) => void;
}

const callersFaults: ReadonlySet<StoreErrorCode> = new Set([
  storeErrorCodes.requestInvalid,
  storeErrorCodes.recordConflict,
]);

type SideOps = Omit<WriterOps, 'open' | 'append' | 'health' | 'close'>;

/**
 * The writer's work: one transaction for all appends that wait, one for everything else that waits, answers after each.
 *
 *     writable ──disk full──▶ writable, unhealthy ──a write or a probe succeeds──▶ writable
 *     writable ──disk failed──▶ mending (writes refused) ──reopened, tail sound, probe written──▶ writable
 *
 * After a failed sync a later one may succeed although bytes were lost on the way: so the connection is given up, and
 * nothing is taken in before a fresh one has written durably behind the doubtful commit.
 */
export class WriteEngine {
  readonly #settings: WriteEngineSettings;
  #db: Connection;
  #log: EventLog;
  #side: SideTables;
  #trouble: StoreError | undefined;
  #mending: NodeJS.Timeout | undefined;
  #wiping: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(settings: WriteEngineSettings) {
    this.#settings = settings;
    this.#db = settings.open();
    this.#log = new EventLog(this.#db);
    this.#side = new SideTables(this.#db);
  }

  /** Works off calls: appends first, then the rest. */
  run(calls: readonly Call[]): void {
    const appends = calls.filter(([, op]) => op === 'append');
    for (const group of groupsOf(appends)) this.#settings.answer(this.#appendGroup(group));
    const others = calls.filter(([, op]) => op !== 'append' && op !== 'health' && op !== 'close');
    this.#settings.answer(this.#sideGroup(others));
    for (const [id, op] of calls) {
      if (op === 'health') this.#settings.answer([[id, this.#health()]]);
      if (op === 'close') this.#settings.answer([this.#close(id)]);
    }
  }

  get closed(): boolean {
    return this.#closed;
  }

  #appendGroup(calls: readonly Call[]): Answer[] {
    return this.#attempt(calls, () => {
      const outcomes = this.#log.appendGroup(calls.map(requestOf));
      return outcomes.map((outcome, n) => answerOf(calls[n]?.[0] ?? 0, outcome));
    });
  }

  #sideGroup(calls: readonly Call[]): Answer[] {
    if (calls.length === 0) return [];
    const answers = this.#attempt(calls, () =>
      inTransaction(this.#db, () => calls.map((call) => this.#sideCall(call))),
    );
    if (calls.some(([, op]) => op === 'eraseVault')) this.#wipe();
    return answers;
  }

  /** A refusal is the caller's alone; it is decided before anything is written. */
  #sideCall([id, op, args]: Call): Answer {
    try {
      const run = this.#side[op as keyof SideOps] as (...args: readonly unknown[]) => unknown;
      return [id, Reflect.apply(run, this.#side, args)];
    } catch (error) {
      const failed = toStoreError(error, 'before commit');
      if (callersFaults.has(failed.code)) return failure(id, failed);
      throw error;
    }
  }

  #attempt(calls: readonly Call[], work: () => Answer[]): Answer[] {
    if (this.#mending) return calls.map(([id]) => failure(id, this.#refusal()));
    try {
      const answers = work();
      this.#trouble = undefined;
      return answers;
    } catch (error) {
      const failed = toStoreError(error, 'before commit');
      this.#trouble = failed;
      if (isConnectionBroken(failed)) this.#mend(sqliteLimits.mendPauseMs);
      return calls.map(([id]) => failure(id, failed));
    }
  }

  /** Opens the file anew and proves that it is sound and can be written; tries again later when it is not. */
  #mend(pauseMs: number): void {
    this.#mending = undefined;
    try {
      this.#db.close();
      this.#use(this.#settings.open());
      emptyWal(this.#db);
      probe(this.#db);
      this.#trouble = undefined;
    } catch (error) {
      this.#trouble = toStoreError(error, 'at open');
      const longer = Math.min(pauseMs * 2, sqliteLimits.mendPauseMsMax);
      this.#mending = setTimeout(() => this.#mend(longer), pauseMs);
    }
  }

  #use(db: Connection): void {
    this.#db = db;
    this.#log = new EventLog(db);
    this.#side = new SideTables(db);
  }

  #refusal(): StoreError {
    const cause = this.#trouble;
    const text = 'The database is being mended after a disk failure. Nothing was written; try again.';
    const code =
      cause && cause.code !== storeErrorCodes.storageUnknown
        ? cause.code
        : storeErrorCodes.storageUnavailable;
    return new StoreError(code, cause?.message ?? text, { cause });
  }

  /** Erased texts leave the WAL when it is emptied; a backup that still reads it delays that. */
  #wipe(): void {
    clearTimeout(this.#wiping);
    this.#wiping = undefined;
    if (this.#mending || this.#closed) return;
    if (!this.#emptied()) this.#wiping = setTimeout(() => this.#wipe(), sqliteLimits.wipePauseMs);
  }

  #emptied(): boolean {
    try {
      return emptyWal(this.#db);
    } catch {
      // A disk that fails here fails the next write too, and is told and mended there.
      return false;
    }
  }

  #health(): StoreHealth {
    if (this.#trouble && !this.#mending) this.#attempt([], () => (probe(this.#db), []));
    return this.#trouble ? { writable: false, reason: this.#trouble.code } : { writable: true };
  }

  #close(id: number): Answer {
    clearTimeout(this.#mending);
    clearTimeout(this.#wiping);
    this.#closed = true;
    this.#db.close();
    return [id, undefined];
  }
}
