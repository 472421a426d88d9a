import { must } from '../assert.ts';
import type { Assignment } from './visit.ts';

/** How a day went, in ms. Percentiles are nearest ranks; a figure of nobody is 0. */
export interface DayFigures {
  readonly visits: number;
  readonly meanMs: number;
  readonly p50Ms: number;
  readonly p90Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
  readonly longestMs: number;
  /** Visits of any priority class, and their mean wait. */
  readonly priorityVisits: number;
  readonly priorityMeanMs: number;
  readonly ordinaryMeanMs: number;
}

/** Gathers the waits of a day as it is played. */
export class DayFigureTaker {
  readonly #waitsMs: number[] = [];
  #prioritySumMs = 0;
  #priorityVisits = 0;

  /** Notes a visit that has been called. */
  take({ arrivedAt, calledAt, priority }: Assignment): void {
    const waitMs = calledAt - arrivedAt;
    this.#waitsMs.push(waitMs);
    if (priority === '') return;
    this.#prioritySumMs += waitMs;
    this.#priorityVisits += 1;
  }

  /** The figures of the visits noted so far. */
  figures(): DayFigures {
    const sorted = Float64Array.from(this.#waitsMs).sort();
    const sumMs = this.#waitsMs.reduce((sum, waitMs) => sum + waitMs, 0);
    const ordinaryVisits = sorted.length - this.#priorityVisits;
    return {
      visits: sorted.length,
      meanMs: mean(sumMs, sorted.length),
      p50Ms: nearestRank(sorted, 0.5),
      p90Ms: nearestRank(sorted, 0.9),
      p95Ms: nearestRank(sorted, 0.95),
      p99Ms: nearestRank(sorted, 0.99),
      longestMs: nearestRank(sorted, 1),
      priorityVisits: this.#priorityVisits,
      priorityMeanMs: mean(this.#prioritySumMs, this.#priorityVisits),
      ordinaryMeanMs: mean(sumMs - this.#prioritySumMs, ordinaryVisits),
    };
  }
}

/** The smallest value that at least this share of the sorted values do not exceed. */
function nearestRank(sorted: Float64Array, share: number): number {
  if (sorted.length === 0) return 0;
  return must(sorted[Math.ceil(share * sorted.length) - 1], 'rank');
}

function mean(sum: number, count: number): number {
  return count === 0 ? 0 : sum / count;
}
