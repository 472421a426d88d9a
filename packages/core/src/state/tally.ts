/** Upper edges of the wait histogram, in minutes; the last bin is everything longer. */
export const waitBinMinutes = [1, 2, 5, 10, 15, 20, 30, 45, 60, 90, 120] as const;

/** Today's figures of one service. Integers only, so that every machine folds alike and undo can subtract. */
export interface ServiceTally {
  readonly taken: number;
  readonly called: number;
  /** Sum of waits of the called, ms. */
  readonly waitMs: number;
  readonly waitBins: readonly number[];
  readonly served: number;
  /** Sum of service times of the served, ms. */
  readonly serviceMs: number;
  readonly missed: number;
  readonly cancelled: number;
  /** Records without a wait (express desk), kept apart from the mean wait. */
  readonly express: number;
}

/** A change of one service's figures; undo applies it with sign −1. */
export interface TallyDelta {
  readonly service: string;
  readonly taken?: number;
  readonly called?: number;
  readonly waitMs?: number;
  readonly served?: number;
  readonly serviceMs?: number;
  readonly missed?: number;
  readonly cancelled?: number;
  readonly express?: number;
}

/** The figures at the start of a day. */
export const emptyTally: ServiceTally = {
  taken: 0,
  called: 0,
  waitMs: 0,
  waitBins: new Array<number>(waitBinMinutes.length + 1).fill(0),
  served: 0,
  serviceMs: 0,
  missed: 0,
  cancelled: 0,
  express: 0,
};

/** Adds (sign 1) or takes back (sign −1) a change. */
export function addTally(tally: ServiceTally, delta: TallyDelta, sign: 1 | -1): ServiceTally {
  const waitMs = delta.waitMs;
  return {
    taken: tally.taken + sign * (delta.taken ?? 0),
    called: tally.called + sign * (delta.called ?? 0),
    waitMs: tally.waitMs + sign * (waitMs ?? 0),
    waitBins: waitMs === undefined ? tally.waitBins : countWait(tally.waitBins, waitMs, sign),
    served: tally.served + sign * (delta.served ?? 0),
    serviceMs: tally.serviceMs + sign * (delta.serviceMs ?? 0),
    missed: tally.missed + sign * (delta.missed ?? 0),
    cancelled: tally.cancelled + sign * (delta.cancelled ?? 0),
    express: tally.express + sign * (delta.express ?? 0),
  };
}

/** The bin a wait falls into. */
export function waitBinOf(waitMs: number): number {
  const minutes = waitMs / 60_000;
  const bin = waitBinMinutes.findIndex((edge) => minutes < edge);
  return bin === -1 ? waitBinMinutes.length : bin;
}

function countWait(bins: readonly number[], waitMs: number, sign: 1 | -1): readonly number[] {
  const next = bins.slice();
  const bin = waitBinOf(waitMs);
  next[bin] = (next[bin] ?? 0) + sign;
  return next;
}
