/**
 * The row as it was, when nothing in it has changed: the same object again, so that comparing views costs little.
 * Arrays and objects inside are compared by identity.
 */
export function keepRow<R extends object>(before: R | undefined, row: R): R {
  if (before === undefined) return row;
  for (const key in row) if (row[key] !== before[key]) return row;
  return before;
}
