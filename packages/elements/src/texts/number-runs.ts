/** Window numbers as people read them: runs of three or more joined (`3–6`), the rest one by one (`3–6, 9`). */
export function numberRuns(numbers: readonly number[]): string {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const number of sorted) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] + 1 === number) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.flatMap(([first, last]) => told(first, last)).join(', ');
}

function told(first: number, last: number): readonly string[] {
  if (first === last) return [`${first}`];
  return last === first + 1 ? [`${first}`, `${last}`] : [`${first}–${last}`];
}
