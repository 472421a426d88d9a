/**
 * Mean time a service record still needs after `elapsed` of its mean, as a share of the mean: the mean residual life of
 * a lognormal with σ 0.6 (coefficient of variation 0.66), which service times of halls lie near. A record that has
 * taken long is of the long kind: it never counts as all but done.
 */
const residualByElapsed: readonly (readonly [elapsed: number, residual: number])[] = [
  [0, 1],
  [0.25, 0.77],
  [0.5, 0.65],
  [0.75, 0.62],
  [1, 0.62],
  [1.5, 0.65],
  [2, 0.7],
  [3, 0.81],
  [4, 0.89],
];

/** Expected time a record still needs, ms. */
export function residualMs(elapsedMs: number, meanMs: number): number {
  return meanMs * residualShare(elapsedMs / meanMs);
}

function residualShare(elapsed: number): number {
  let [lastElapsed, lastResidual] = [0, 1];
  for (const [nextElapsed, nextResidual] of residualByElapsed) {
    if (elapsed < nextElapsed) {
      const along = (elapsed - lastElapsed) / (nextElapsed - lastElapsed);
      return lastResidual + along * (nextResidual - lastResidual);
    }
    [lastElapsed, lastResidual] = [nextElapsed, nextResidual];
  }
  return lastResidual;
}
