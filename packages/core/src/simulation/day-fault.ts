/** Why a day cannot be played. `out_of_order` = a visit arrives before the one before it. */
export const dayFaultCodes = [
  'bad_instant',
  'out_of_order',
  'unknown_service',
  'unknown_priority',
  'bad_service_time',
  'never_served',
  'hall_full',
] as const;
export type DayFaultCode = (typeof dayFaultCodes)[number];

/** A day that cannot be played: the first visit in the way, and what is wrong with it. */
export interface DayFault {
  readonly code: DayFaultCode;
  readonly visit: string;
  /** The value that is wrong, by name. */
  readonly params: Readonly<Record<string, string | number>>;
}

/** Makes a fault. */
export function dayFault(code: DayFaultCode, visit: string, params: DayFault['params'] = {}): DayFault {
  return { code, visit, params };
}
