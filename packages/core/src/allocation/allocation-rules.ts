/** What becomes of the adviser's advice: it is not asked, it is shown, or it is applied. */
export const allocationModes = ['fixed', 'advise', 'auto'] as const;
export type AllocationMode = (typeof allocationModes)[number];

/** How often the hall is looked at in auto mode, ms. */
export const adviceMs = 30_000;

/** What the adviser keeps to. A hall file may set any of them under `allocation`. */
export interface AllocationRules {
  /** A window changes at most once in this time, minutes. */
  readonly restMinutes: number;
  /** How much longer a service must need to drain than the window's own and extra one before it moves, minutes. */
  readonly gainMinutes: number;
  /** How many times over the window's own need counts against lending it. */
  readonly ownNeed: number;
  /** Arrivals of this long ago say what is coming, minutes. */
  readonly lookBackMinutes: number;
  /** How much of that is taken into account, minutes ahead. */
  readonly lookAheadMinutes: number;
}

/** What becomes of advice where the hall file does not say. */
export const defaultAllocationMode: AllocationMode = 'advise';

/** The rules where the hall file gives none. */
export const defaultAllocation: AllocationRules = {
  restMinutes: 20,
  gainMinutes: 2.5,
  ownNeed: 1.3,
  lookBackMinutes: 30,
  lookAheadMinutes: 10,
};
