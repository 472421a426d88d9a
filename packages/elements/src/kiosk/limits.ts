/** Times and bounds of the kiosk. An element's properties change the times for a hall. */
export const kioskLimits = {
  /** Without a touch for so long, the kiosk asks whether anybody is there, ms. */
  idleMs: 60_000,
  /** It asks for so long before everything is wiped, ms. At least 20 s (WCAG 2.2.1). */
  askMs: 25_000,
  /** A ticket stays on the screen for so long, ms; twice as long in elder size and while it could not be printed. */
  ticketMs: 10_000,
  /** A kiosk that has reached nobody for so long says that it cannot be used, ms. */
  startMs: 10_000,
  /** Hits shown of a search. */
  hitsMax: 40,
  /** Services on one ticket, as the wire has it. */
  legsMax: 12,
} as const;
