/**
 * Every bound of the pure hall, with its unit. Crossing one is a rejection with a code, never a slow death.
 * The figures are far above the largest hall known (212 windows, 350 services, 5,000 tickets a day).
 */
export const limits = {
  /** Services in one hall file. */
  servicesMax: 1000,
  /** Catalogue items in one hall file. */
  itemsMax: 5000,
  /** Windows in one hall file. */
  windowsMax: 1000,
  /** Tickets waiting in the hall at one time. */
  waitingTicketsMax: 20_000,
  /** Legs (services) on one ticket. */
  legsMax: 12,
  /** Times one call may be repeated before only no-show is left (a hall may set less; habit is 3). */
  recallsMax: 9,
  /** How long the same clerk may take an action back, in milliseconds. */
  undoMsMax: 5_000,
  /** How long a settled ticket stays visible to its own link, in milliseconds. */
  settledMsMax: 2 * 60 * 60_000,
  /** Settled tickets dropped from the state with one event. */
  settledDropsMax: 4,
  /** Days the clock may leap ahead before an administrator has to confirm it. */
  daysAheadMax: 7,
  /** How long a console may be silent before its window counts as unattended, in milliseconds. */
  consoleSilentMsMax: 120_000,
  /** Announcements the hall remembers for its screens. */
  announcementsMax: 50,
  /** How long an announcement is kept at the least, in milliseconds. */
  announcementMsMin: 120_000,
} as const;
