/** The weights of the balanced policy. A hall file may set any of them under `balance`. */
export interface BalanceWeights {
  /**
   * How many minutes one minute of a priority visitor's wait counts for. 1 = arrival order; a large figure = strict
   * priority. Where people queue, a priority visitor waits about 1/rate of what an ordinary one waits, however long
   * the queue is, and everybody keeps moving. (Accumulating priority: Kleinrock 1964; Stanford, Taylor, Ziedins 2014.)
   */
  readonly priorityRate: number;
  /** Minutes a priority visitor is given on arrival, so that the class also counts where nobody waits long. */
  readonly headStartMinutes: number;
  /** How much of the time its dedicated windows need to clear a service's queue is added to the age of its oldest. */
  readonly drain: number;
  /** How much shorter services are preferred: weight (10 minutes ÷ mean service time) to this power. 0 = not at all. */
  readonly shortness: number;
}

/** The weights where the hall file gives none; found on four days and on perturbed ones, see `docs/balance.md`. */
export const defaultBalance: BalanceWeights = {
  priorityRate: 2.2,
  headStartMinutes: 3,
  drain: 0.3,
  shortness: 0.25,
};

/**
 * The weights where windows follow the queue by themselves: no service is left behind for long, so shorter ones may go
 * first more often without anybody waiting longer than in arrival order.
 */
export const defaultBalanceWhenAuto: BalanceWeights = { ...defaultBalance, shortness: 0.5 };

/** Services a window may serve and still count as dedicated to them; beyond it is what the policy distributes. */
export const dedicatedServicesMax = 3;

/** The wait a service without a target is measured against, in minutes. */
export const usualTargetMinutes = 15;
