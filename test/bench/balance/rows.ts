/** What is measured of a day, with the bar every day must keep and the aim. */
import type { Comparison, Played } from './play.ts';

/** At most a figure, or between two. */
export type Bound = { readonly max: number } | { readonly from: number; readonly to: number };

/** One figure of a day. */
export interface Row {
  readonly what: string;
  readonly of: (day: Comparison) => number;
  readonly bar: Bound;
  readonly aim?: Bound;
  /** What the mean over days must keep besides. */
  readonly meanBar?: Bound;
  readonly percent?: true;
}

const max = (value: number): Bound => ({ max: value });
const within = (from: number, to: number): Bound => ({ from, to });

/** Waits as allocated, with windows that follow the queue, and what visitors were told. */
export const rows: readonly Row[] = [
  {
    what: 'fixed: mean / fifo',
    of: ({ fixed, fifo }) => fixed.meanMs / fifo.meanMs,
    bar: max(1),
    aim: max(0.95),
    meanBar: max(0.97),
  },
  {
    what: 'fixed: priority mean / fifo mean',
    of: ({ fixed, fifo }) => fixed.priorityMeanMs / fifo.meanMs,
    bar: max(0.52),
    aim: max(0.47),
  },
  {
    what: 'fixed: ordinary mean / fifo mean',
    of: ({ fixed, fifo }) => fixed.ordinaryMeanMs / fifo.meanMs,
    bar: max(1.14),
    aim: max(1.08),
  },
  {
    what: 'fixed: p99 / fifo',
    of: ({ fixed, fifo }) => fixed.p99Ms / fifo.p99Ms,
    bar: max(1.35),
    aim: max(1.2),
  },
  {
    what: 'fixed: longest / fifo',
    of: ({ fixed, fifo }) => fixed.longestMs / fifo.longestMs,
    bar: max(1.45),
    aim: max(1.25),
  },
  {
    what: 'fixed: p95 / priority',
    of: ({ fixed, priority }) => fixed.p95Ms / priority.p95Ms,
    bar: max(0.8),
    aim: max(0.7),
  },
  {
    what: 'auto: mean / pooled',
    of: ({ auto, pooled }) => auto.meanMs / pooled.meanMs,
    bar: max(1.2),
    aim: max(1.1),
  },
  {
    what: 'auto: p95 / pooled',
    of: ({ auto, pooled }) => auto.p95Ms / pooled.p95Ms,
    bar: max(1.25),
    aim: max(1.15),
  },
  {
    what: 'auto: mean / larger of ½ priority, 1.1 pooled',
    of: ({ auto, priority, pooled }) => auto.meanMs / Math.max(0.5 * priority.meanMs, 1.1 * pooled.meanMs),
    bar: max(1),
  },
  {
    what: 'auto: priority mean / all',
    of: ({ auto }) => auto.priorityMeanMs / auto.meanMs,
    bar: max(0.6),
    aim: max(0.5),
  },
  {
    what: 'auto: longest / fifo as allocated',
    of: ({ auto, fifo }) => auto.longestMs / fifo.longestMs,
    bar: max(1.3),
    aim: max(1.05),
  },
  { what: 'auto: changes per window', of: ({ auto }) => auto.changesPerWindow, bar: max(4), aim: max(1.5) },
  ...estimateRows('fixed', ({ fixed }) => fixed, max(0.45), max(0.33)),
  ...estimateRows('auto', ({ auto }) => auto, max(0.55), max(0.4)),
];

function estimateRows(mode: string, of: (day: Comparison) => Played, bar: Bound, aim: Bound): readonly Row[] {
  return [
    {
      what: `${mode}: estimate error / naive`,
      of: (day) => of(day).estimates.errorMs / of(day).naiveErrorMs,
      bar,
      aim,
    },
    {
      what: `${mode}: called within p90`,
      of: (day) => of(day).estimates.withinP90,
      bar: within(0.85, 0.94),
      aim: within(0.87, 0.93),
      percent: true,
    },
    {
      what: `${mode}: p50 above the truth`,
      of: (day) => of(day).estimates.beforeP50,
      bar: within(0.43, 0.57),
      aim: within(0.45, 0.55),
      percent: true,
    },
  ];
}

/** How far a value is past a bound; 0 or less keeps it. */
export function excess(value: number, bound: Bound): number {
  return 'max' in bound ? value - bound.max : Math.max(bound.from - value, value - bound.to);
}

/** A bound for a person. */
export function boundText(bound: Bound, percent: true | undefined): string {
  const show = (value: number): string => valueText(value, percent);
  return 'max' in bound ? show(bound.max) : `${show(bound.from)}–${show(bound.to)}`;
}

/** A value for a person. */
export function valueText(value: number, percent: true | undefined): string {
  return percent ? `${(value * 100).toFixed(1)} %` : value.toFixed(2);
}
