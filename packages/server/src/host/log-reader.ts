import {
  emptyHall,
  evolve,
  foldVersion,
  planHall,
  thawHall,
  type HallEvent,
  type HallSnapshot,
} from '@hallkit/core';
import { genesis, linkFault, type Head, type Snapshot, type Store, type StoredEvent } from '@hallkit/store';
import { limits } from '../limits.ts';
import type { Position } from './decide-batch.ts';
import { decodeEvent, LogUnreadable } from './event-codec.ts';
import { HallFiles } from './hall-files.ts';

/** Events read from the log, and the hall after them. */
export interface Advance {
  readonly position: Position;
  readonly events: readonly HallEvent[];
  readonly stored: readonly StoredEvent[];
}

/** Reads one hall's log, checks its chain and folds it. */
export class LogReader {
  readonly stream: string;
  readonly #store: Store;
  readonly #files: HallFiles;

  constructor(store: Store, stream: string) {
    this.#store = store;
    this.stream = stream;
    this.#files = new HallFiles(store);
  }

  /** The newest snapshot that belongs to this log, or the empty hall. */
  async start(): Promise<Position> {
    const snapshot = await this.#store.latestSnapshot(this.stream, foldVersion);
    const thawed = snapshot === undefined ? undefined : await this.#thaw(snapshot);
    return thawed ?? { state: emptyHall(), head: genesis };
  }

  /** Folds everything after `from`, page by page. Nothing of the pages is kept. */
  async toHead(from: Position): Promise<Position> {
    let position = from;
    for (;;) {
      const page = await this.next(position);
      if (page.events.length === 0) return position;
      position = page.position;
    }
  }

  /** Reads and folds the page after `from`; no events when it is the head. */
  async next(from: Position): Promise<Advance> {
    return this.fold(from, await this.#store.read(this.stream, from.head.seq, limits.logPageEvents));
  }

  /** Folds events that follow `from`. Throws `LogUnreadable` when they do not. */
  async fold(from: Position, stored: readonly StoredEvent[]): Promise<Advance> {
    await this.#files.loadFor(stored);
    let { state, head } = from;
    const events = stored.map((row) => {
      const fault = linkFault(head, row);
      if (fault !== undefined) throw new LogUnreadable(this.stream, row.seq, fault);
      const event = decodeEvent(row, this.#files.known);
      state = evolve(state, event);
      head = { seq: row.seq, hash: row.hash };
      return event;
    });
    return { position: { state, head }, events, stored };
  }

  /** A command's events as the hall knows them. */
  async decode(stored: readonly StoredEvent[]): Promise<readonly HallEvent[]> {
    await this.#files.loadFor(stored);
    return stored.map((row) => decodeEvent(row, this.#files.known));
  }

  /** True when the log has this head somewhere: it was not replaced by another history. */
  async holds(head: Head): Promise<boolean> {
    if (head.seq === 0) return true;
    const [event] = await this.#store.read(this.stream, head.seq - 1, 1);
    return event?.hash === head.hash;
  }

  async #thaw(snapshot: Snapshot): Promise<Position | undefined> {
    const frozen = JSON.parse(snapshot.state) as HallSnapshot;
    const head = { seq: snapshot.seq, hash: snapshot.hash };
    const hall = await this.#files.load(frozen.hall);
    if (hall === undefined || !(await this.holds(head))) return undefined;
    return { state: thawHall(frozen, planHall(hall, frozen.hall)), head };
  }
}
