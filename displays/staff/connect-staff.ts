import { endSession, loginClerk, sessionTokenSource, type Session } from '@hallkit/client';
import { accountBar } from './account-bar.ts';
import { askLogin } from './login-form.ts';
import { applyPageLanguage } from './page-language.ts';
import { sessionStore } from './session-store.ts';

/** Codes after which a session is over: the next thing is to log in again. */
const OVER: ReadonlySet<string> = new Set(['not_authenticated', 'token_expired', 'token_revoked']);

/** A page of somebody who works in the hall, connected. */
export interface ConnectedStaff {
  readonly session: Session;
  readonly connection: HTMLElementTagNameMap['hall-connection'];
  /** Who is logged in and how to log out, for the element's `account` slot. */
  readonly account: HTMLElement;
}

/**
 * Logs somebody in if need be and puts a connected `<hall-connection>` on the page, for the caller to fill. The hall is
 * the one in the address (`#hall=jiading`), else the person's own, else the first of the server.
 */
export async function connectStaff(console?: string): Promise<ConnectedStaff> {
  applyPageLanguage();
  const url = location.origin;
  const session = sessionStore.read() ?? (await logIn(url));
  const source = sessionTokenSource({ url, session, onRenewed: (renewed) => sessionStore.keep(renewed) });
  const connection = document.createElement('hall-connection');
  connection.hall = await hallOf(session);
  connection.principal = source.principal;
  connection.token = source.token;
  connection.console = console;
  connection.quiet = true;
  connection.role = 'main';
  connection.addEventListener('hall-connection-change', ({ state }) => {
    if (state.problem !== undefined && OVER.has(state.problem.code)) leave();
  });
  document.body.append(connection);
  const account = accountBar(session.user.name, () => {
    void endSession({ url, token: source.token })
      .catch(() => undefined)
      .finally(leave);
  });
  return { session, connection, account };
}

async function logIn(url: string): Promise<Session> {
  const session = await askLogin((user, password) => loginClerk({ url, user, password }));
  sessionStore.keep(session);
  return session;
}

function leave(): void {
  sessionStore.forget();
  location.reload();
}

async function hallOf({ user }: Session): Promise<string> {
  const wanted = new URLSearchParams(location.hash.slice(1)).get('hall');
  const own = user.roles.find(({ hall }) => hall !== '*')?.hall;
  return wanted ?? own ?? (await firstHall());
}

async function firstHall(): Promise<string> {
  const response = await fetch('/v1/halls');
  const { halls } = (await response.json()) as { readonly halls: readonly { readonly id: string }[] };
  return halls[0]?.id ?? '';
}
