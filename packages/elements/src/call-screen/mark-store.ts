import type { MarkStore } from './announcer.ts';

/** What of a browser's storage is needed. */
export type MarkStorage = Pick<Storage, 'getItem' | 'setItem'>;

/**
 * Keeps a screen's high-water mark under its hall and zone. Storage that is full, blocked or absent only means that a
 * reload may say the calls of the last 30 s again.
 */
export function storedMark(hall: string, zone: string, storage = browserStorage()): MarkStore {
  const key = `hallkit.announced.${hall}.${zone === '' ? '*' : zone}`;
  let last: number | undefined;
  return {
    read() {
      const kept = Number(attempt(() => storage?.getItem(key)) ?? Number.NaN);
      return Number.isSafeInteger(kept) && kept >= 0 ? kept : undefined;
    },
    write(mark) {
      if (mark === last) return;
      last = mark;
      attempt(() => storage?.setItem(key, String(mark)));
    },
  };
}

function browserStorage(): MarkStorage | undefined {
  return attempt(() => globalThis.localStorage);
}

function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
