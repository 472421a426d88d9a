import { evolve, type HallEvent, type HallState } from '@hallkit/core';
import type { HistoryRow } from '@hallkit/store';
import { historyKinds, recordHistoryKey, rowsAfter, undone, undoneRange } from './history-rows.ts';

/** Reads records that are in the store already, seqs `from` … `to`. */
export type ReadRecords = (from: number, to: number) => Promise<readonly HistoryRow[]>;

/** Rows of consecutive events; a later row of one key replaces an earlier one. */
export class HistoryBatch {
  readonly #readRecords: ReadRecords;
  readonly #rows = new Map<string, HistoryRow>();

  constructor(readRecords: ReadRecords) {
    this.#readRecords = readRecords;
  }

  get rows(): HistoryRow[] {
    return [...this.#rows.values()];
  }

  /** Folds events on `state` and notes the rows of those after `afterSeq`. Resolves to the state after them. */
  async add(state: HallState, events: readonly HallEvent[], afterSeq: number): Promise<HallState> {
    let before = state;
    for (const event of events) {
      const after = evolve(before, event);
      if (event.seq > afterSeq) {
        this.#put(rowsAfter(before, event, after));
        await this.#takeBack(before, event);
      }
      before = after;
    }
    return before;
  }

  async #takeBack(before: HallState, event: HallEvent): Promise<void> {
    const range = undoneRange(before, event);
    if (range === undefined) return;
    const stored = await this.#readRecords(range.from, range.to);
    const keys = new Set(stored.map(({ key }) => key));
    const fresh = this.rows.filter(
      ({ kind, key }) => kind === historyKinds.record && !keys.has(key) && inRange(key, range),
    );
    this.#put([...stored, ...fresh].map(undone));
  }

  #put(rows: readonly HistoryRow[]): void {
    for (const row of rows) this.#rows.set(`${row.kind}/${row.key}`, row);
  }
}

function inRange(key: string, { from, to }: { readonly from: number; readonly to: number }): boolean {
  return key >= recordHistoryKey(from) && key <= recordHistoryKey(to);
}
