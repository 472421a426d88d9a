import type { ViewRow } from '@hallkit/protocol';

/** Kinds of rows in a view. */
export type RowKind = ViewRow['kind'];

/** The row type of a kind. */
export type RowOf<K extends RowKind> = Extract<ViewRow, { readonly kind: K }>;

/** All rows of one kind, in the order given. */
export function rowsOfKind<K extends RowKind>(rows: Iterable<ViewRow>, kind: K): readonly RowOf<K>[] {
  const found: RowOf<K>[] = [];
  for (const row of rows) if (isKind(row, kind)) found.push(row);
  return found;
}

/** The first row of a kind; views that hold one hall, ticket or counter have exactly one. */
export function rowOfKind<K extends RowKind>(rows: Iterable<ViewRow>, kind: K): RowOf<K> | undefined {
  for (const row of rows) if (isKind(row, kind)) return row;
  return undefined;
}

function isKind<K extends RowKind>(row: ViewRow, kind: K): row is RowOf<K> {
  return row.kind === kind;
}
