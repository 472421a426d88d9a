import type { Access, Login, PairedDevice, Session, TicketAccess } from '@hallkit/protocol';
import type { ClientEnvironment } from './environment.ts';
import { platformEnvironment } from './environment.ts';
import { HallHttp } from './http.ts';
import type { HallRequest } from './http.ts';
import { RenewedToken } from './token-source.ts';

/** Where the server is, and optionally the world around the client. */
export interface ServerAddress {
  /** Origin, `https://hall.example`. */
  readonly url: string;
  readonly environment?: Partial<ClientEnvironment>;
}

/** Gives access tokens to a client: `createHallClient({ …, token: source.token, principal: source.principal })`. */
export interface TokenSource {
  /** An access token good for now, renewed before it ends. Throws a `HallProblem`. */
  readonly token: (refused?: string) => Promise<string>;
  /** Who the tokens stand for. */
  readonly principal: string;
}

/** Logs somebody in who works in the hall. Throws `login_failed`, `login_locked`, or a failure of the network. */
export function loginClerk(server: ServerAddress & Login): Promise<Session> {
  const { user, password } = server;
  return ask<Session>(server, { method: 'POST', path: '/v1/sessions', body: { user, password } });
}

/** Tokens of a session. `onRenewed` is given every new session to keep: its refresh token is good once. */
export function sessionTokenSource(
  server: ServerAddress & { readonly session: Session; readonly onRenewed?: (session: Session) => void },
): TokenSource {
  let { session } = server;
  const renew = async (): Promise<Access> => {
    const { refreshToken } = session;
    session = await ask<Session>(server, {
      method: 'POST',
      path: '/v1/sessions/refresh',
      body: { refreshToken },
    });
    server.onRenewed?.(session);
    return session;
  };
  return sourceOf(server, `user:${session.user.id}`, renew, session);
}

/** Ends the session of a token at once. */
export async function endSession(
  server: ServerAddress & { readonly token: TokenSource['token'] },
): Promise<void> {
  const http = new HallHttp(server.url, environmentOf(server), server.token);
  await http.json<undefined>({ method: 'POST', path: '/v1/sessions/end', body: {} });
}

/** Pairs this machine by its code. Keep `device` and `deviceSecret`; throws `pairing_code_invalid`. */
export function pairDevice(server: ServerAddress & { readonly code: string }): Promise<PairedDevice> {
  return ask<PairedDevice>(server, { method: 'POST', path: '/v1/devices/pair', body: { code: server.code } });
}

/** Tokens of a paired device. */
export function deviceTokenSource(
  server: ServerAddress & Pick<PairedDevice, 'device' | 'deviceSecret'>,
): TokenSource {
  const { device, deviceSecret } = server;
  const fetchToken = () =>
    ask<Access>(server, { method: 'POST', path: '/v1/devices/token', body: { device, deviceSecret } });
  return sourceOf(server, `device:${device}`, fetchToken);
}

/** Access to one's own ticket by its link, `<hall>.<id>.<key>`. Throws `link_invalid`. */
export function openTicket(server: ServerAddress & { readonly link: string }): Promise<TicketAccess> {
  return ask<TicketAccess>(server, {
    method: 'POST',
    path: '/v1/tickets/exchange',
    body: { link: server.link },
  });
}

/** Tokens of a ticket's link, `<hall>.<id>.<key>`; `access` is what {@link openTicket} gave, when it was asked before. */
export function ticketTokenSource(
  server: ServerAddress & { readonly link: string; readonly access?: Access },
): TokenSource {
  const ticket = server.link.split('.').slice(0, 2).join('.');
  return sourceOf(server, `visitor:${ticket}`, () => openTicket(server), server.access);
}

function sourceOf(
  server: ServerAddress,
  principal: string,
  fetchToken: () => Promise<Access>,
  first?: Access,
): TokenSource {
  const renewed = new RenewedToken(environmentOf(server), fetchToken, first);
  return { principal, token: (refused) => renewed.get(refused) };
}

function ask<T>(server: ServerAddress, request: HallRequest): Promise<T> {
  return new HallHttp(server.url, environmentOf(server)).json<T>(request);
}

function environmentOf({ environment }: ServerAddress): ClientEnvironment {
  return { ...platformEnvironment(), ...environment };
}
