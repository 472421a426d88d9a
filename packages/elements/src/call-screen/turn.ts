/**
 * Whose turn it is among things that take turns on a screen, computed from the clock: all screens of a hall turn
 * together, and nothing has to be remembered.
 *
 * @param count how many there are
 * @param dwellMs how long each stands
 * @param now server instant, ms
 */
export function turnOf(count: number, dwellMs: number, now: number): number {
  return count <= 1 ? 0 : Math.floor(now / dwellMs) % count;
}
