const KEY = 'hallkit.reloaded-at';

/** A page that fails again and again is reloaded this often at most, ms. */
const RELOAD_EVERY_MS = 60_000;
const RELOAD_AFTER_MS = 5_000;

/**
 * Reloads a wall screen after an error that nobody caught: for weeks no person looks after it. Lost connections need
 * no reload, the client mends them.
 */
export function healByReload(): void {
  let planned = false;
  const plan = (): void => {
    if (planned || Date.now() - lastReload() < RELOAD_EVERY_MS) return;
    planned = true;
    setTimeout(() => {
      keepReload(Date.now());
      location.reload();
    }, RELOAD_AFTER_MS);
  };
  addEventListener('error', plan);
  addEventListener('unhandledrejection', plan);
}

function lastReload(): number {
  try {
    return Number(sessionStorage.getItem(KEY) ?? 0);
  } catch {
    return 0;
  }
}

function keepReload(at: number): void {
  try {
    sessionStorage.setItem(KEY, String(at));
  } catch {
    return;
  }
}
