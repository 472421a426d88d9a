import { isDeepStrictEqual } from 'node:util';
import type { ViewRow } from '@hallkit/protocol';
import type { Rows } from './view-input.ts';

/** What leads from one view to another. */
export interface RowsDiff {
  readonly set: Readonly<Record<string, ViewRow>>;
  readonly remove: readonly string[];
}

/** The change between two projections of a view, or undefined when nobody would see one. */
export function diffRows(before: Rows, after: Rows): RowsDiff | undefined {
  const set: Record<string, ViewRow> = {};
  let changes = 0;
  for (const [key, row] of after) {
    const old = before.get(key);
    if (old === row || (old !== undefined && isDeepStrictEqual(old, row))) continue;
    set[key] = row;
    changes++;
  }
  const remove = [...before.keys()].filter((key) => !after.has(key));
  return changes + remove.length === 0 ? undefined : { set, remove };
}
