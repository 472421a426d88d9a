/** How figures are taken: percentiles of one pass, and the spread over passes, for this machine is never quiet. */

/** What a set of durations looks like. Same unit as the samples. */
export interface Percentiles {
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

/** The middle value of several passes, with the least and the greatest beside it. */
export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** Percentiles of the samples; NaN when there are none. */
export function percentiles(samples: Iterable<number>): Percentiles {
  const sorted = Float64Array.from(samples).sort();
  return { p50: rankOf(sorted, 0.5), p99: rankOf(sorted, 0.99), max: sorted.at(-1) ?? NaN };
}

/** Median, least and greatest of one figure over several passes. */
export function spread(values: readonly number[]): Spread {
  const sorted = Float64Array.from(values).sort();
  return { median: rankOf(sorted, 0.5), min: sorted[0] ?? NaN, max: sorted.at(-1) ?? NaN };
}

/** The spread of one figure of every pass. */
export function spreadOf<T>(passes: readonly T[], figure: (pass: T) => number): Spread {
  return spread(passes.map(figure));
}

/**
 * Runs the cases in turn, `passes` times over (A B A B …), so that a busy minute of the machine hits all of them.
 * Gives the results of each case by its name.
 */
export async function alternate<N extends string, T>(
  passes: number,
  cases: Readonly<Record<N, () => Promise<T> | T>>,
): Promise<Record<N, T[]>> {
  const names = Object.keys(cases) as N[];
  const results = Object.fromEntries(names.map((name) => [name, [] as T[]])) as Record<N, T[]>;
  for (let pass = 0; pass < passes; pass++) for (const name of names) results[name].push(await cases[name]());
  return results;
}

function rankOf(sorted: Float64Array, share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}
