const key = (hall: string): string => `hallkit.window.${hall}`;

/** The window this machine stands at: `#window=` in the address, else the one chosen before; '' = none yet. */
export function rememberedWindow(hall: string): string {
  const given = new URLSearchParams(location.hash.slice(1)).get('window');
  if (given !== null) return given;
  try {
    return localStorage.getItem(key(hall)) ?? '';
  } catch {
    return '';
  }
}

/** Remembers the window for the next time; '' forgets it. */
export function keepWindow(hall: string, window: string): void {
  try {
    localStorage.setItem(key(hall), window);
  } catch {
    return;
  }
}
