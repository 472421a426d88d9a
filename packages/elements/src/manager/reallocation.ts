import type { WirePayload } from '@hallkit/client';
import type { WindowStaffRow } from '@hallkit/protocol';

type Change = WirePayload['change-window-services'];

/** How a change is given: why, for how long, and whether it stays tomorrow. */
export interface ChangeTerms {
  readonly reason: string;
  /** 0 = until the day ends. */
  readonly minutes: number;
  readonly pinned: boolean;
}

const MINUTE_MS = 60_000;

/** Longest reason a hall takes, characters. */
export const REASON_LENGTH_MAX = 80;

/** The set with a service added, or taken out where it was in. */
export function toggled(services: readonly string[], service: string): readonly string[] {
  return services.includes(service) ? services.filter((id) => id !== service) : [...services, service];
}

/** True when both sets hold the same, in whatever order. */
export function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((service) => b.includes(service));
}

/** The command that gives a window these services; `now` is the server's. Its own set ends the change it has. */
export function changeOf(
  window: string,
  services: readonly string[],
  own: readonly string[],
  { reason, minutes, pinned }: ChangeTerms,
  now: number,
): Change {
  return {
    window,
    services: sameSet(services, own) ? [] : [...services],
    reason: reason.slice(0, REASON_LENGTH_MAX),
    pinned,
    ...(minutes > 0 && { until: now + minutes * MINUTE_MS }),
  };
}

/** The command that gives a window back the change it had, or none. One that has ended meanwhile stays ended. */
export function changeBack(
  window: string,
  before: WindowStaffRow['overlay'],
  reason: string,
  now: number,
): Change {
  const over = before === null || (before.until !== 0 && before.until <= now);
  if (over) return { window, services: [], reason };
  const { services, pinned, until } = before;
  return { window, services: [...services], reason, pinned, ...(until > 0 && { until }) };
}
