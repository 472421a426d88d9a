import type { IncomingMessage, Server as HttpServer } from 'node:http';
import { wireLimits } from '@hallkit/protocol/codes';
import { Server, type Socket } from 'socket.io';
import type { Auth } from '../auth/auth.ts';
import type { HallFacts } from '../auth/roles.ts';
import { every, type Clock } from '../clock.ts';
import type { HallHost } from '../host/hall-host.ts';
import type { OriginPolicy } from '../http/origin-policy.ts';
import { problemOf, refusalOf } from '../http/problems.ts';
import type { ServerConfig } from '../http/server-config.ts';
import { limits } from '../limits.ts';
import type { Logger } from '../logger.ts';
import type { ServerMetrics } from '../metrics/server-metrics.ts';
import { isProblemError, ProblemError } from '../problem-error.ts';
import { Broadcaster, type LiveIo } from './broadcaster.ts';
import { clientAddress } from './client-address.ts';
import { guardAgainstFloods } from './flood-guard.ts';
import { admit, type Admitted } from './handshake.ts';
import { LiveConnection, type LivePeer } from './live-connection.ts';
import { rawSocketOf, type EngineConnection, type RawSocket } from './raw-socket.ts';
import { Rooms, type Project } from './rooms.ts';
import { SocketCounts } from './socket-counts.ts';
import { textParser } from './text-parser.ts';

/** What the live views work with. */
export interface LiveServerOptions {
  readonly http: HttpServer;
  readonly config: ServerConfig;
  readonly auth: Auth;
  readonly facts: HallFacts;
  readonly origins: OriginPolicy;
  readonly metrics: ServerMetrics;
  readonly logger: Logger;
  readonly clock: Clock;
  readonly project: Project;
  hallOf(id: string): HallHost | undefined;
}

/** Path of the live socket. */
const PATH = '/v1/live';

/** The live views over Socket.IO: WebSocket only, text only, everything bounded. */
export class LiveServer {
  readonly #options: LiveServerOptions;
  readonly #io: LiveIo;
  readonly #rooms: Rooms;
  readonly #counts: SocketCounts;
  readonly #connections = new Map<string, LiveConnection>();
  readonly #raw = new Set<RawSocket>();
  readonly #stops: (() => void)[] = [];
  #stopping = false;

  constructor(options: LiveServerOptions) {
    this.#options = options;
    this.#counts = new SocketCounts(options.config);
    this.#io = new Server(options.http, this.#settings());
    const broadcaster = new Broadcaster(this.#io, options.metrics);
    this.#rooms = new Rooms({
      project: options.project,
      clock: options.clock,
      soon: (work) => void setImmediate(work),
      audienceOf: (room, onFailed) => broadcaster.audienceOf(room, onFailed),
      onClosed: (room, error) => this.#roomClosed(room, error),
    });
    this.#io.engine.on('connection', (connection: EngineConnection) => this.#arrived(connection));
    this.#io.use(
      (socket, next) =>
        void this.#admit(socket).then(
          () => next(),
          (error) => next(connectError(error)),
        ),
    );
    this.#io.on('connection', (socket) => this.#opened(socket));
    this.#stops.push(
      options.auth.revocations.onRevoke((session) => this.#revoked(session)),
      every(options.clock, limits.recheckMs, () => void this.recheck()),
    );
  }

  /** Open sockets. */
  get sockets(): number {
    return this.#counts.all;
  }

  /** Rooms somebody follows. */
  get rooms(): number {
    return this.#rooms.count;
  }

  /** Looks every session, device and link up again: another process may have ended it. */
  async recheck(): Promise<void> {
    for (const connection of [...this.#connections.values()]) await this.#recheckOne(connection);
  }

  /** Lets nobody in any more and ends every socket. */
  async close(): Promise<void> {
    this.#stopping = true;
    for (const stop of this.#stops) stop();
    this.#io.disconnectSockets(true);
    this.#rooms.close();
    await new Promise(setImmediate);
    // A client that ignores the close must not hold the server up.
    for (const raw of this.#raw) raw.terminate();
    this.#io.engine.close();
  }

  #settings() {
    return {
      path: PATH,
      serveClient: false,
      transports: ['websocket' as const],
      allowUpgrades: false,
      perMessageDeflate: false,
      maxHttpBufferSize: wireLimits.messageBytesMax,
      connectTimeout: limits.handshakeMsMax,
      pingInterval: limits.pingMs,
      pingTimeout: limits.pingMs,
      parser: textParser,
      allowRequest: (
        request: IncomingMessage,
        decide: (refusal: string | null, allowed: boolean) => void,
      ) => {
        const refusal = this.#refusalOf(request);
        if (refusal) this.#options.metrics.refused(refusal);
        decide(refusal ?? null, refusal === undefined);
      },
    };
  }

  /** Socket.IO's own `cors` option does not guard WebSockets; this does. */
  #refusalOf(request: IncomingMessage): 'shutting_down' | 'foreign_origin' | 'overloaded' | undefined {
    const { origins, config } = this.#options;
    if (this.#stopping) return 'shutting_down';
    if (!origins.allows(request.headers.origin, request.headers.host)) return 'foreign_origin';
    if (!this.#counts.allowsAddress(clientAddress(request, config.trustedProxies))) return 'overloaded';
    return undefined;
  }

  #arrived(connection: EngineConnection): void {
    const { config, clock, metrics } = this.#options;
    const raw = rawSocketOf(connection);
    this.#raw.add(raw);
    const leave = this.#counts.enterAddress(clientAddress(connection.request, config.trustedProxies));
    connection.once('close', () => {
      this.#raw.delete(raw);
      leave();
    });
    raw.on('error', ({ code }) => {
      if (code === 'WS_ERR_UNSUPPORTED_MESSAGE_LENGTH') metrics.refused('message_too_large');
    });
    guardAgainstFloods(raw, clock, (reason) => metrics.socketCut(reason));
  }

  async #admit(socket: Socket): Promise<void> {
    const { auth, config, metrics } = this.#options;
    try {
      const address = clientAddress(socket.request, config.trustedProxies);
      const admitted = await admit(socket.handshake.auth, address, auth);
      if (!this.#counts.allowsPrincipal(admitted.principal.key)) {
        throw new ProblemError('rate_limited', 'Too many sockets of this principal.', {}, 5);
      }
      socket.data = admitted;
    } catch (error) {
      metrics.refused(refusalOf(error).code);
      if (!isProblemError(error)) this.#options.logger.error({ err: error }, 'a handshake failed');
      throw error;
    }
  }

  #opened(socket: Socket): void {
    const { principal, console } = socket.data as Admitted;
    const leave = this.#counts.enterPrincipal(principal.key);
    const peer = peerOf(socket);
    const connection = new LiveConnection({ ...this.#services() }, peer, principal, console);
    this.#connections.set(socket.id, connection);
    socket.onAny((name, ...args: unknown[]) => void connection.receive(name, args));
    socket.on('error', () =>
      connection.end(new ProblemError('malformed_json', 'The frame is no message of ours.')),
    );
    socket.on('disconnect', () => {
      this.#connections.delete(socket.id);
      connection.close();
      leave();
    });
  }

  #services() {
    const { auth, facts, clock, metrics, hallOf } = this.#options;
    return {
      auth,
      facts,
      clock,
      hallOf,
      rooms: this.#rooms,
      refused: (code: string) => metrics.refused(code),
    };
  }

  #revoked(session: string): void {
    for (const connection of [...this.#connections.values()]) {
      if (connection.principal.session === session) connection.end(new ProblemError('token_revoked'));
    }
  }

  async #recheckOne(connection: LiveConnection): Promise<void> {
    try {
      connection.adopt(await this.#options.auth.tokens.refresh(connection.principal));
    } catch (error) {
      if (isProblemError(error)) connection.end(error);
      // A store that is away must not close the screens: they go on with what they have.
      else this.#options.logger.warn({ err: error }, 'a socket’s principal could not be looked up');
    }
  }

  #roomClosed(room: string, error: unknown): void {
    if (!isProblemError(error)) this.#options.logger.error({ err: error, room }, 'a view could not be built');
    for (const connection of [...this.#connections.values()]) connection.roomClosed(room, refusalOf(error));
  }
}

function peerOf(socket: Socket): LivePeer {
  return {
    id: socket.id,
    leave: (room) => void socket.leave(room),
    closed: (room, refusal) => void socket.emit('closed', { room, problem: problemOf(refusal) }),
    terminate: () => rawSocketOf(socket.conn as unknown as EngineConnection).terminate(),
  };
}

/** What a refused handshake is told: `message` is the code, `data` the whole problem. */
function connectError(error: unknown): Error {
  const refusal = refusalOf(error);
  return Object.assign(new Error(refusal.code), { data: problemOf(refusal) });
}
