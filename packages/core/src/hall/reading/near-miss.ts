/**
 * The known word a writer probably meant, or undefined. Near is: the same letters in another case or with other
 * separators, or one letter off, or two in words of six letters and more.
 */
export function nearMiss(word: string, known: readonly string[]): string | undefined {
  if (word.length > 60) return undefined;
  const plainWord = plain(word);
  return known.find((other) => {
    const plainOther = plain(other);
    const allowed = Math.min(plainWord.length, plainOther.length) >= 6 ? 2 : 1;
    return (
      Math.abs(plainWord.length - plainOther.length) <= allowed &&
      editDistance(plainWord, plainOther) <= allowed
    );
  });
}

/** Letters to put in, take out, change, or swap with their neighbour to turn one word into the other. */
export function editDistance(a: string, b: string): number {
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const next = [row];
    for (let column = 1; column <= b.length; column++) {
      const change = at(last, column - 1) + (a[row - 1] === b[column - 1] ? 0 : 1);
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const swap = swapped ? at(beforeLast, column - 2) + 1 : Infinity;
      next.push(Math.min(at(last, column) + 1, at(next, column - 1) + 1, change, swap));
    }
    beforeLast = last;
    last = next;
  }
  return at(last, b.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}

function plain(word: string): string {
  return word.toLowerCase().replace(/[-_ ]/g, '');
}
