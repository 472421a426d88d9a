import { DOUBLE_PRESS_MS } from './limits.ts';

/**
 * Lets one press through where a nervous finger makes two. The same action again within the guard's time is the same
 * press; another action is not. Each swallowed press begins the time anew, so that a held key fires once.
 */
export class PressGuard {
  #last: { readonly action: string; readonly at: number } | undefined;

  /**
   * Whether a press counts.
   *
   * @param action what was pressed
   * @param at local instant, ms
   */
  lets(action: string, at: number): boolean {
    const last = this.#last;
    this.#last = { action, at };
    return last === undefined || last.action !== action || at - last.at > DOUBLE_PRESS_MS;
  }
}
