/** Bounds of the counter console, with units. */

/** The same action pressed again within this time is one press, ms. */
export const DOUBLE_PRESS_MS = 600;

/** Auto-next waits this long after a visitor has left, so that the ending can still be taken back, ms. */
export const AUTO_NEXT_DELAY_MS = 5_000;

/** After a refused auto-next the next try waits this long, ms. */
export const AUTO_NEXT_RETRY_MS = 5_000;

/** Waiting tickets listed. */
export const NEXT_SHOWN_MAX = 8;

/** Characters of a note about a record. */
export const NOTE_CHARS_MAX = 500;

/** Longest time told for an express record, minutes. */
export const EXPRESS_MINUTES_MAX = 240;
