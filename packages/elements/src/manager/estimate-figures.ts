import type { EstimateRow } from '@hallkit/protocol';

/** How the waits told at issue came true today, over all services. */
export interface EstimateFigures {
  readonly told: number;
  readonly meanErrorMs: number;
  /** Called within the told p90, per cent; 90 is right. */
  readonly coveragePercent: number;
  /** Called earlier than the told p50, per cent; 50 is right. */
  readonly overPercent: number;
}

/** Adds the services up, each by how many waits came true; undefined before the first. */
export function estimateFigures(rows: readonly EstimateRow[]): EstimateFigures | undefined {
  const told = rows.reduce((total, row) => total + row.told, 0);
  if (told === 0) return undefined;
  const mean = (of: (row: EstimateRow) => number): number =>
    rows.reduce((total, row) => total + of(row) * row.told, 0) / told;
  return {
    told,
    meanErrorMs: mean((row) => row.meanErrorMs),
    coveragePercent: Math.round(mean((row) => row.coverage) / 10),
    overPercent: Math.round(mean((row) => row.over) / 10),
  };
}
