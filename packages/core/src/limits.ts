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
  /** Characters in one hall file. */
  hallFileCharsMax: 2_000_000,
  /** Brackets open at once in a hall file. */
  hallFileDepthMax: 16,
  /** Fields of one object in a hall file that are looked at for misspelt names. */
  hallFileFieldsMax: 500,
  /** Mistakes reported of one hall file; the rest is found after these are mended. */
  hallFileMistakesMax: 200,
  /** Zones, departments, special days, or priority classes in one hall file. */
  hallFileGroupsMax: 1000,
  /** Entries of a short list in a hall file: hours, languages, reasons, notices, tags, substitutes, materials. */
  hallFileShortListMax: 60,
  /** Characters of a name in one language. */
  nameCharsMax: 200,
  /** Characters of a line of running text in one language: a notice, a material. */
  textCharsMax: 500,
  /** Characters of a code, a tag or a clerk id. */
  codeCharsMax: 80,
  /** Minutes a service may take, or a hall may promise as a wait. */
  serviceMinutesMax: 1440,
  /** Highest number of people waiting to a window that an alert may be set to. */
  alertMax: 1000,
  /** Highest daily quota of a service. */
  dailyQuotaMax: 100_000,
  /** Highest window number. */
  windowNumberMax: 9999,
  /** Places a missed ticket may be put back, and no-shows a ticket may have. */
  noShowMax: 1000,
  /** Tickets waiting in the hall at one time. */
  waitingTicketsMax: 20_000,
  /** Legs (services) on one ticket. */
  legsMax: 12,
  /** Times one call may be repeated before only no-show is left (a hall may set less; habit is 3). */
  recallsMax: 9,
  /** Longest pause between two visitors that says something of how long turning to the next takes, in milliseconds. */
  turnMsMax: 5 * 60_000,
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
  /** Announcements the hall remembers for its screens once they are old. */
  announcementsMax: 50,
  /** Announcements remembered at the most, however young. */
  announcementsHardMax: 200,
  /** How long an announcement is kept at the least, in milliseconds. */
  announcementMsMin: 120_000,
} as const;
