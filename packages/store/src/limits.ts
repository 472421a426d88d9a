/** What a store takes in, so that crossing a bound is a clear `request_invalid` and never a slow death. */
export const storeLimits = {
  /** Events of one append. A command batch is ≤ 256 commands of a few events each. */
  eventsPerAppendMax: 4096,
  /** UTF-8 bytes of one event's `data`. */
  eventDataBytesMax: 256 * 1024,
  /** UTF-8 bytes of any other text column of an event, a vault row or a key. */
  columnBytesMax: 512,
  /** UTF-8 bytes of one vault text. */
  vaultTextBytesMax: 64 * 1024,
  /** UTF-8 bytes of one content-addressed text: a hall file. */
  textBytesMax: 8 * 1024 * 1024,
  /** UTF-8 bytes of one snapshot's state. */
  snapshotBytesMax: 64 * 1024 * 1024,
  /** UTF-8 bytes of the data of one history row or one record. */
  rowBytesMax: 256 * 1024,
  /** Rows of one `writeHistory`. */
  historyRowsPerWriteMax: 5_000,
  /** Refs of one `vault` or `eraseVault`. */
  refsMax: 10_000,
  /** Events of one page of `read`. A larger `limit` is cut to this. */
  eventsPerReadMax: 10_000,
  /** Events of the tail that comes with a conflict; the rest is read on from its last seq. */
  tailEventsMax: 1_000,
  /** Snapshots kept for one stream. */
  snapshotsKept: 3,
  /** Rows of one page of `readHistory` or `listRecords`. A larger `limit` is cut to this. */
  rowsPerReadMax: 10_000,
} as const;
