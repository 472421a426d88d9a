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
  /** Waits told at issue that have come true: first calls of those who did wait. */
  readonly told: number;
  /** Of these: sum of distances of the told p50 from the wait, ms. */
  readonly toldErrorMs: number;
  /** Of these: called no later than told as p90. */
  readonly toldWithin: number;
  /** Of these: called earlier than told as p50. */
  readonly toldOver: number;
  /** Visitors whose start was pressed after the call, and the sum of their ways to the window, ms. */
  readonly walks: number;
  readonly walkMs: number;
  /** Calls for somebody who was waiting while the window was free, and the sum of these pauses, ms. */
  readonly turns: number;
  readonly turnMs: number;
  /** Sum of the time windows waited for the missed, ms. */
  readonly missedMs: number;
}

type Figure = Exclude<keyof ServiceTally, 'waitBins'>;

/** A change of one service's figures; undo applies it with sign −1. A wait is counted into its bin as well. */
export type TallyDelta = { readonly service: string } & { readonly [F in Figure]?: number };

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
  told: 0,
  toldErrorMs: 0,
  toldWithin: 0,
  toldOver: 0,
  walks: 0,
  walkMs: 0,
  turns: 0,
  turnMs: 0,
  missedMs: 0,
};

/** Adds (sign 1) or takes back (sign −1) a change. */
export function addTally(tally: ServiceTally, delta: TallyDelta, sign: 1 | -1): ServiceTally {
  const { service: _service, ...figures } = delta;
  const next: { -readonly [K in keyof ServiceTally]: ServiceTally[K] } = { ...tally };
  for (const figure of Object.keys(figures) as Figure[]) next[figure] += sign * (figures[figure] ?? 0);
  if (delta.waitMs !== undefined) next.waitBins = countWait(tally.waitBins, delta.waitMs, sign);
  return next;
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
