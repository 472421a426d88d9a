import {
  checkAppend,
  genesis,
  isStoreError,
  storeErrorCodes,
  storeLimits,
  type AppendRequest,
  type AppendResult,
  type DatedHead,
  type Head,
  type StoredEvent,
  type StoreError,
} from '@hallkit/store';

import type { Connection } from './connection.ts';
import { eventColumns, eventsOf, type Cell } from './event-cells.ts';
import { sqliteCode } from './sqlite-errors.ts';
import { inTransaction } from './transaction.ts';

/** What became of one append of a group: its result, or the fault of its caller. */
export type AppendOutcome = AppendResult | StoreError;

/**
 * The log on the writer's connection. Appends of any streams go down together in one transaction; a conflict, a
 * duplicate or a broken request among them fails alone and leaves nothing behind.
 */
export class EventLog {
  readonly #db: Connection;
  readonly #heads = new Map<string, DatedHead>();
  readonly #moved = new Set<string>();
  readonly #statements: ReturnType<typeof prepare>;

  constructor(db: Connection) {
    this.#db = db;
    this.#statements = prepare(db);
  }

  /** Throws one store error for the whole group when the database fails: then nothing is known to be written. */
  appendGroup(requests: readonly AppendRequest[]): AppendOutcome[] {
    try {
      return inTransaction(this.#db, () => {
        const outcomes = requests.map((request) => this.#append(request));
        this.#writeHeads();
        return outcomes;
      });
    } catch (error) {
      this.#heads.clear();
      this.#moved.clear();
      throw error;
    }
  }

  #append(request: AppendRequest): AppendOutcome {
    const { stream, expected } = request;
    const head = this.#head(stream);
    if (head.seq !== expected.seq || head.hash !== expected.hash)
      return this.#conflict(stream, expected, head);
    try {
      checkAppend(request, head);
    } catch (error) {
      if (isStoreError(error, storeErrorCodes.requestInvalid)) return error;
      throw error;
    }
    const repeated = this.#insertEvents(request);
    if (repeated) return { kind: 'duplicate', actor: repeated.actor, commandId: repeated.commandId };
    this.#insertBeside(request);
    this.#heads.set(stream, request.events.at(-1) ?? head);
    this.#moved.add(stream);
    return { kind: 'appended' };
  }

  /** The event whose command step is there already, if any; then none of the request's events stays. */
  #insertEvents({ stream, expected, events }: AppendRequest): StoredEvent | undefined {
    for (const event of events) {
      try {
        this.#insertEvent(event);
      } catch (error) {
        if (sqliteCode(error) !== 'SQLITE_CONSTRAINT_UNIQUE') throw error;
        this.#statements.deleteAfter.run(stream, expected.seq);
        return event;
      }
    }
    return undefined;
  }

  #insertEvent(e: StoredEvent): void {
    this.#statements.insertEvent.run(
      e.stream,
      e.seq,
      e.at,
      e.wallAt,
      e.day,
      e.type,
      e.v,
      e.actor,
      e.commandId,
      e.step,
      e.bodyHash,
      e.cause,
      e.data,
      e.hash,
    );
  }

  #insertBeside({ vault, texts }: AppendRequest): void {
    for (const row of vault ?? []) {
      this.#statements.putVault.run(row.stream, row.ref, row.kind, row.text, row.eraseAt);
    }
    for (const { hash, text } of texts ?? []) this.#statements.putText.run(hash, text);
  }

  #conflict(stream: string, expected: Head, head: DatedHead): AppendResult {
    const known = expected.seq === 0 ? genesis.hash : this.#statements.hashAt.get(stream, expected.seq);
    const cells =
      known === expected.hash
        ? this.#statements.tail.all(stream, expected.seq, storeLimits.tailEventsMax).flat()
        : [];
    return { kind: 'conflict', head: { seq: head.seq, hash: head.hash }, tail: eventsOf(cells) };
  }

  #head(stream: string): DatedHead {
    const known = this.#heads.get(stream);
    if (known) return known;
    const head = this.#statements.head.get(stream) ?? genesis;
    this.#heads.set(stream, head);
    return head;
  }

  #writeHeads(): void {
    for (const stream of this.#moved) {
      const { seq, hash, at = 0 } = this.#head(stream);
      this.#statements.putHead.run(stream, seq, hash, at);
    }
    this.#moved.clear();
  }
}

function prepare(db: Connection) {
  return {
    head: db.prepare<[string], DatedHead>('SELECT seq, hash, at FROM streams WHERE stream = ?'),
    putHead: db.prepare(
      `INSERT INTO streams (stream, seq, hash, at) VALUES (?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET seq = excluded.seq, hash = excluded.hash, at = excluded.at`,
    ),
    insertEvent: db.prepare(
      `INSERT INTO events (${eventColumns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
    deleteAfter: db.prepare('DELETE FROM events WHERE stream = ? AND seq > ?'),
    hashAt: db
      .prepare<[string, number], string>('SELECT hash FROM events WHERE stream = ? AND seq = ?')
      .pluck(),
    tail: db
      .prepare<[string, number, number], Cell[]>(
        `SELECT ${eventColumns} FROM events WHERE stream = ? AND seq > ? ORDER BY seq LIMIT ?`,
      )
      .raw(),
    putVault: db.prepare(
      `INSERT INTO vault (stream, ref, kind, text, erase_at) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET kind = excluded.kind, text = excluded.text, erase_at = excluded.erase_at`,
    ),
    putText: db.prepare('INSERT INTO texts (hash, text) VALUES (?, ?) ON CONFLICT DO NOTHING'),
  };
}
