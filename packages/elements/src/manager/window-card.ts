import type { WindowRow, WindowStaffRow } from '@hallkit/protocol';

/** A window as the board shows it. */
export interface WindowCard {
  readonly id: string;
  readonly number: number;
  readonly zone: string;
  readonly status: WindowRow['status'];
  /** Open or paused, but its counter is silent. */
  readonly unattended: boolean;
  readonly clerk: string;
  /** Number called to it or served at it, or ''. */
  readonly current: string;
  readonly serving: boolean;
  /** Since its call, ms; 0 = nobody is called. */
  readonly currentMs: number;
  /** How long it has been free, ms; 0 = it is not. */
  readonly idleMs: number;
  /** How long it has been paused, ms; 0 = it is not. */
  readonly pausedMs: number;
  readonly pauseReason: string;
  /** What it serves now. */
  readonly services: readonly string[];
  /** Those of the hall file among them. */
  readonly own: readonly string[];
  /** Those it serves besides its own. */
  readonly extra: readonly string[];
  /** Its own that it leaves to others for now. */
  readonly left: readonly string[];
  /** What its clerk is trained for. */
  readonly qualified: readonly string[];
  readonly change: CardChange | undefined;
}

/** A live change in force at a window. */
export interface CardChange {
  readonly pinned: boolean;
  /** Time until it ends by itself, ms; 0 = not before the day does. */
  readonly leftMs: number;
}

/** The windows of the board, in the hall's order. */
export function windowCards(
  windows: readonly WindowRow[],
  staff: ReadonlyMap<string, WindowStaffRow>,
  now: number,
): readonly WindowCard[] {
  return windows.map((row) => cardOf(row, staff.get(row.id), now));
}

/** Whether a service can be given to a window: its clerk is trained for it, and it does not serve it yet. */
export function canTake(card: WindowCard, service: string): boolean {
  return card.qualified.includes(service) && !card.services.includes(service);
}

function cardOf(row: WindowRow, staff: WindowStaffRow | undefined, now: number): WindowCard {
  const { id, number, zone, status, attended, current, serving, pauseReason, services } = row;
  const hallFile = staff?.own ?? services;
  const isFree = status === 'open' && current === '';
  return {
    ...{ id, number, zone, status, current, serving, pauseReason, services },
    unattended: !attended && status !== 'closed',
    clerk: staff?.clerk ?? '',
    currentMs: current === '' ? 0 : since(row.calledAt, now),
    idleMs: isFree ? since(staff?.freeSince ?? 0, now) : 0,
    pausedMs: status === 'paused' ? since(row.since, now) : 0,
    own: services.filter((service) => hallFile.includes(service)),
    extra: services.filter((service) => !hallFile.includes(service)),
    left: hallFile.filter((service) => !services.includes(service)),
    qualified: staff?.qualified ?? [],
    change: changeOf(staff?.overlay ?? null, now),
  };
}

function changeOf(overlay: WindowStaffRow['overlay'], now: number): CardChange | undefined {
  if (overlay === null) return undefined;
  return { pinned: overlay.pinned, leftMs: overlay.until === 0 ? 0 : Math.max(0, overlay.until - now) };
}

function since(instant: number, now: number): number {
  return instant === 0 ? 0 : Math.max(0, now - instant);
}
