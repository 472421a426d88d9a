import type { Cursor, ViewPatch, ViewRow, ViewSnapshot } from '@hallkit/protocol';

/** Whether two cursors name the same place in the same history. */
export function isSameCursor(a: Cursor | undefined, b: Cursor | undefined): boolean {
  return a !== undefined && b !== undefined && a.seq === b.seq && a.tag === b.tag;
}

/**
 * - `applied`: the rows are those of the patch's cursor now
 * - `old`: nothing new in it; a duplicate or a late packet
 * - `gap`: something between is missing; only a snapshot helps
 */
export type PatchResult = 'applied' | 'old' | 'gap';

/** The rows of one view. Every change makes a new map; one that was handed out never changes. */
export class ViewTable {
  #rows: ReadonlyMap<string, ViewRow> = new Map();
  #cursor: Cursor | undefined;

  get rows(): ReadonlyMap<string, ViewRow> {
    return this.#rows;
  }

  /** Place of the rows in the log; undefined before the first snapshot. */
  get cursor(): Cursor | undefined {
    return this.#cursor;
  }

  /** Replaces everything. */
  replace({ cursor, rows }: Pick<ViewSnapshot, 'cursor' | 'rows'>): void {
    this.#rows = new Map(Object.entries(rows));
    this.#cursor = cursor;
  }

  /** Applies a patch that begins exactly where the rows stand, and no other. */
  apply({ prev, cursor, set, remove }: Omit<ViewPatch, 'room'>): PatchResult {
    if (!isSameCursor(prev, this.#cursor)) {
      return this.#cursor !== undefined && cursor.seq <= this.#cursor.seq ? 'old' : 'gap';
    }
    const rows = new Map(this.#rows);
    for (const key of remove) rows.delete(key);
    for (const [key, row] of Object.entries(set)) rows.set(key, row);
    this.#rows = rows;
    this.#cursor = cursor;
    return 'applied';
  }
}
