import { must } from '../assert.ts';

/** One told wait that came true: the wait there was over the wait played, both plus two minutes, in thousandths. */
export interface Observation {
  /** Seq of its call, so that undo can take it back. */
  readonly seq: number;
  readonly ratio: number;
}

/** The last observations, short played waits and long ones apart: they err differently. Oldest first. */
export type Calibration = readonly (readonly Observation[])[];

/** Played wait that parts the short from the long, ms. */
const longMs = 8 * 60_000;

/** Added to both waits before they are compared, so that a played minute that took three is no error of 200 %, ms. */
const graceMs = 120_000;

/** Observations kept a kind; with fewer than half, the usual ones below stand in. */
const keptMax = 200;

/** Quantile of the band's upper end. A little over 0.9, because long waits are learned of late. */
const upperQuantile = 0.925;

/** Upper end of a wait that is none, ms: a window that is free now may still take a moment to call. */
const atOnceMs = 60_000;

const ratioMin = 0.3;
const ratioMax = 3.5;

/** How waits usually come out, in thousandths: what a hall starts its life with. */
const usualRatios = [550, 650, 720, 780, 840, 880, 920, 960, 1000, 1040, 1080, 1140, 1200, 1300, 1450, 1600];

/** What played waits are multiplied with. */
interface Factors {
  readonly middle: number;
  readonly upper: number;
}

const factorsOf = new WeakMap<readonly Observation[], Factors>();

/** Nothing observed yet. */
export const noCalibration: Calibration = [[], []];

/** The calibration with one more wait that came true. */
export function observe(
  calibration: Calibration,
  seq: number,
  playedMs: number,
  waitMs: number,
): Calibration {
  const ratio = Math.round((1000 * (waitMs + graceMs)) / (playedMs + graceMs));
  return calibration.map((kept, kind) =>
    kind === kindOf(playedMs) ? [...kept.slice(kept.length < keptMax ? 0 : 1), { seq, ratio }] : kept,
  );
}

/** The calibration without the calls between these seqs, which were taken back. */
export function forget(calibration: Calibration, from: number, to: number): Calibration {
  const isKept = ({ seq }: Observation): boolean => seq < from || seq > to;
  return calibration.map((kept) => (kept.every(isKept) ? kept : kept.filter(isKept)));
}

/** The range for a played wait: as likely over as under `p50Ms`, and nine of ten are called within `p90Ms`. */
export function rangeOf(
  calibration: Calibration,
  playedMs: number,
): { readonly p50Ms: number; readonly p90Ms: number } {
  if (playedMs <= 0) return { p50Ms: 0, p90Ms: atOnceMs };
  const { middle, upper } = factors(must(calibration[kindOf(playedMs)], 'calibration'));
  const p50Ms = Math.max(Math.round((playedMs + graceMs) * middle - graceMs), 0);
  return { p50Ms, p90Ms: Math.max(Math.round((playedMs + graceMs) * upper - graceMs), p50Ms) };
}

function kindOf(playedMs: number): number {
  return playedMs < longMs ? 0 : 1;
}

/** Observations change with a call, estimates are asked for far more often: the quantiles are worked out once. */
function factors(kept: readonly Observation[]): Factors {
  const known = factorsOf.get(kept);
  if (known !== undefined) return known;
  const ratios = kept.map(({ ratio }) => ratio);
  if (ratios.length < keptMax / 2) ratios.push(...usualRatios);
  ratios.sort((a, b) => a - b);
  const at = (quantile: number): number => must(ratios[Math.floor(quantile * ratios.length)], 'ratio') / 1000;
  const middle = clamp(at(0.5), ratioMin, 2);
  const made = { middle, upper: clamp(at(upperQuantile), middle, ratioMax) };
  factorsOf.set(kept, made);
  return made;
}

function clamp(value: number, min: number, max: number): number {
  return Math.min(Math.max(value, min), max);
}
