import type { Catalogue, CommandAnswer, ViewName, ViewParams, WirePayload } from '@hallkit/protocol';
import type { WireAction } from '@hallkit/protocol/codes';
import type { CommandStore } from './command-storage.ts';
import type { CommandOptions, PendingCommand } from './commands.ts';
import type { ConnectionState } from './connection-state.ts';
import type { ClientEnvironment } from './environment.ts';
import type { HallRequest } from './http.ts';
import type { LiveView } from './live-view.ts';
import type { TokenGiver } from './token-giver.ts';

/** How a client is made. */
export interface HallClientOptions {
  /** Origin of the server, `https://hall.example`. */
  readonly url: string;
  /** Id of the hall. */
  readonly hall: string;
  /** Gives the access token; asked again before it ends, and with a token the server has refused. */
  readonly token: TokenGiver;
  /** Id of this computer's session at a counter: the newest console of a window acts. */
  readonly console?: string;
  /** Who the tokens stand for: after a reload only the same one's commands are sent again, others are asked for. */
  readonly principal?: string;
  /** Where commands are kept until answered. By default `sessionStorage` where there is one. */
  readonly storage?: CommandStore;
  readonly fetch?: typeof fetch;
  /** Local clock, ms since 1970. */
  readonly now?: () => number;
  /** The world around the client; for tests and unusual hosts. */
  readonly environment?: Partial<ClientEnvironment>;
}

/** One hall's server as a page uses it. */
export interface HallClient {
  readonly hall: string;
  readonly connection: ConnectionState;
  /** Calls back when the connection's status changes; the answer stops it. */
  onConnection(listener: (state: ConnectionState) => void): () => void;
  /** Follows a live view; shared by everybody who asks for the same. */
  view<V extends ViewName>(name: V, params: ViewParams[V]): LiveView;
  /** Gives a command; see `Commands.give`. Throws a `HallProblem`. */
  command<A extends WireAction>(
    action: A,
    payload: WirePayload[A],
    options?: CommandOptions,
  ): Promise<CommandAnswer>;
  /** Commands whose outcome is not known yet, kept in storage; also those of the page before a reload. */
  readonly pending: readonly PendingCommand[];
  /** Calls back when `pending` changes; the answer stops it. */
  onPending(listener: () => void): () => void;
  /** What the hall offers. Throws a `HallProblem`. */
  catalogue(): Promise<Catalogue>;
  /** Any other request with this client's access. Throws a `HallProblem`. */
  request<T>(request: HallRequest): Promise<T>;
  /** Server clock, ms. */
  now(): number;
  /** Lets everything go. Commands on the way stay in storage. */
  close(): void;
}
