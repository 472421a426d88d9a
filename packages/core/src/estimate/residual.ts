/** Shares of the mean service time that a record has taken. */
const elapsedShares = [0, 0.25, 0.5, 0.75, 1, 1.5, 2, 3, 4] as const;

/**
 * Mean time a record still needs after that, as a share of the mean: the mean residual life of a lognormal with σ 0.6
 * (coefficient of variation 0.66), which service times of halls lie near. A record that has taken long is of the long
 * kind: it never counts as all but done.
 */
const residualShares = [1, 0.77, 0.65, 0.62, 0.62, 0.65, 0.7, 0.81, 0.89] as const;

/** Expected time a record still needs, ms. */
export function residualMs(elapsedMs: number, meanMs: number): number {
  const elapsed = elapsedMs / meanMs;
  const above = elapsedShares.findIndex((share) => share > elapsed);
  if (above === -1) return meanMs * (residualShares.at(-1) as number);
  if (above === 0) return meanMs;
  const [low, high] = [elapsedShares[above - 1] as number, elapsedShares[above] as number];
  const [from, to] = [residualShares[above - 1] as number, residualShares[above] as number];
  return meanMs * (from + ((elapsed - low) / (high - low)) * (to - from));
}
