/** Bounds of the call screen, with units. */

/** A call that first reaches the screen older than this is shown, never shouted (RELIABILITY.md F14), ms. */
export const STALE_CALL_AGE_MS = 30_000;

/** How long an answered call may still stand on the screen where there is room, ms. */
export const ANSWERED_STAYS_MS = 120_000;

/** Calls kept in memory and in the list at most; the server itself keeps the last 50. */
export const CALLS_MAX = 100;

/** How long each page of a list that is too long for the screen stands, ms. */
export const PAGE_DWELL_MS = 8_000;

/** How long each notice stands, ms. */
export const NOTICE_DWELL_MS = 12_000;

/** How long a caption stands when there is no voice to wait for, ms. */
export const SILENT_CAPTION_MS = 4_000;

/** Rows not confirmed for longer are called stale on the screen itself (RELIABILITY.md P5), ms. */
export const STALE_SCREEN_MS = 10_000;

/** A voice that has not ended by then is given up, ms: some engines never say that they ended. */
export const VOICE_MS_MAX = 20_000;

/** Recorded clips kept decoded: ten digits, the letters, window numbers, places. */
export const CLIPS_MAX = 300;
