/** Bounds and waits of the SQLite store, with their units. */
export const sqliteLimits = {
  /** The oldest SQLite without its WAL corruption bug. */
  engineVersionMin: '3.51.3',
  /** How long a second server waits for the first to go away before it gives up. */
  lockWaitMs: 1_000,
  /** How long a statement waits for a foreign lock on the file. */
  busyWaitMs: 1_000,
  /** WAL pages (4 KiB) after which a commit checkpoints. */
  autocheckpointPages: 1_000,
  /** The WAL file is cut to this when it is reset. */
  walBytesMax: 64 * 1024 * 1024,
  /** Files up to this size get a whole `quick_check` at start; larger ones by `verify`. */
  quickCheckBytesMax: 64 * 1024 * 1024,
  /** Newest events whose chain is checked at start, over all streams; and the fewest of each. */
  startCheckEventsMax: 20_000,
  startCheckEventsOfStreamMax: 256,
  /** Cells (14 an event) of one group commit, so that no answer waits for a huge one. */
  groupCellsMax: 14 * 4_096,
  /** Writes that may wait for the writer; more are refused with `storage_busy`. */
  waitingCallsMax: 10_000,
  /** A write that waits longer makes the store unhealthy with `storage_slow`. */
  slowMs: 5_000,
  /** First and longest pause between two attempts to mend a broken connection. */
  mendPauseMs: 250,
  mendPauseMsMax: 5_000,
  /** Size of the row that shows whether there is space to write. */
  probeBytes: 64 * 1024,
  /** How long emptying the WAL waits for a reader. */
  wipeWaitMs: 20,
  /** Pause between attempts to empty the WAL of erased texts while a backup still reads it. */
  wipePauseMs: 1_000,
  /** Pages copied by one step of a backup. */
  backupPagesPerStep: 1_000,
  /** Lines of SQLite's own integrity check in a report. */
  integrityProblemsMax: 20,
} as const;
