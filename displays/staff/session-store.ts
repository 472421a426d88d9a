import type { Session } from '@hallkit/client';

const SESSION_KEY = 'hallkit.session';
const CONSOLE_KEY = 'hallkit.console';
const CONSOLE_BYTES = 12;

/** The session of this tab, kept over a reload and gone with the tab. */
export const sessionStore = {
  read(): Session | undefined {
    try {
      const session = JSON.parse(sessionStorage.getItem(SESSION_KEY) ?? '') as Partial<Session>;
      const whole = session.accessToken !== undefined && session.refreshToken !== undefined;
      return whole && session.user !== undefined ? (session as Session) : undefined;
    } catch {
      return undefined;
    }
  },

  keep(session: Session): void {
    attempt(() => sessionStorage.setItem(SESSION_KEY, JSON.stringify(session)));
  },

  forget(): void {
    attempt(() => sessionStorage.removeItem(SESSION_KEY));
  },
};

/** This tab's console id: random, the same over a reload, so that a reload does not take the window from itself. */
export function consoleId(): string {
  const known = attempt(() => sessionStorage.getItem(CONSOLE_KEY));
  if (known) return known;
  const bytes = crypto.getRandomValues(new Uint8Array(CONSOLE_BYTES));
  const made = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  attempt(() => sessionStorage.setItem(CONSOLE_KEY, made));
  return made;
}

/** A browser may forbid its storage: then a reload asks to log in again. */
function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
