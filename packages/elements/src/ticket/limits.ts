/** Bounds of the visitor's page. */
export const ticketLimits = {
  /** The visitor is told to come near once so many are ahead. A property changes it for a hall. */
  noticeAhead: 3,
  /** Digits of the code that gives a place up. */
  leaveCodeDigits: 4,
} as const;

/** Vibration at a call and at the notice, ms on and off. */
export const ticketVibration = {
  called: [400, 200, 400, 200, 800],
  soon: [200, 150, 200],
} as const;
