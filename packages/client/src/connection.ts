import { protocolVersion } from '@hallkit/protocol/codes';
import { BackOff } from './back-off.ts';
import type { ClientEnvironment } from './environment.ts';
import { clientLimits } from './limits.ts';
import type { LiveSocket } from './live-socket.ts';
import { hallProblem, isBusy, isHallProblem, readProblem } from './problem.ts';
import type { HallProblem } from './problem.ts';
import type { ServerClock } from './server-clock.ts';
import type { TokenGiver } from './token-giver.ts';

/** Room that a `closed` message names when it means the connection itself. */
const wholeConnection = '*';

/** What a connection tells its owner. */
export interface ConnectionListener {
  /** Connected and let in. */
  up(): void;
  /** Cut off, or never reached; `problem` when the server said why. */
  down(problem: HallProblem | undefined): void;
}

/**
 * Keeps one socket open: a token first, then the handshake, and after every cut again with a growing wait.
 *
 *     waiting ──token──▶ opening ──connect──▶ up
 *        ▲                  │                  │
 *        └────── wait ◀─────┴── refused, cut ◀─┘
 *
 * A refusal that will not pass by itself (a revoked token, another protocol version) is tried again slowly, so that an
 * unattended screen comes back when somebody has mended the cause.
 */
export class Connection {
  readonly #socket: LiveSocket;
  readonly #environment: ClientEnvironment;
  readonly #clock: ServerClock;
  readonly #token: TokenGiver;
  readonly #console: string | undefined;
  readonly #listener: ConnectionListener;
  readonly #backOff: BackOff;
  #phase: 'waiting' | 'opening' | 'up' = 'waiting';
  #upSince = 0;
  #used: string | undefined;
  #refused: string | undefined;
  /** Why the server is about to end the connection, as far as it has said so. */
  #farewell: HallProblem | undefined;
  #cancel: () => void = () => undefined;
  #closed = false;

  constructor(parts: {
    readonly socket: LiveSocket;
    readonly environment: ClientEnvironment;
    readonly clock: ServerClock;
    readonly token: TokenGiver;
    readonly console: string | undefined;
    readonly listener: ConnectionListener;
  }) {
    this.#socket = parts.socket;
    this.#environment = parts.environment;
    this.#clock = parts.clock;
    this.#token = parts.token;
    this.#console = parts.console;
    this.#listener = parts.listener;
    this.#backOff = new BackOff(
      { min: clientLimits.reconnectMsMin, max: clientLimits.reconnectMsMax },
      parts.environment.random,
    );
    this.#socket.on('connect', () => this.#up());
    this.#socket.on('disconnect', () => this.#down(this.#farewell));
    this.#socket.on('closed', ({ room, problem }) => {
      if (room === wholeConnection) this.#farewell = readProblem(problem);
    });
    this.#socket.on('connect_error', (error) => this.#down(readProblem(error.data)));
  }

  /** Whether the server has let us in. */
  get isUp(): boolean {
    return this.#phase === 'up';
  }

  /** Opens it for the first time. */
  open(): void {
    if (this.#phase === 'waiting') void this.#open();
  }

  /** Ends it for good. */
  close(): void {
    this.#closed = true;
    this.#phase = 'waiting';
    this.#cancel();
    this.#socket.disconnect();
  }

  /** Asks the server's time again. */
  setClock(): void {
    this.#clock.forget();
    this.#roundTrip(clientLimits.clockRoundTrips);
  }

  async #open(): Promise<void> {
    this.#phase = 'opening';
    try {
      const token = await this.#token(this.#refused);
      if (!this.#closed) this.#connect(token);
    } catch (error) {
      this.#down(
        isHallProblem(error) ? error : hallProblem('not_authenticated', 'No token.', { cause: error }),
      );
    }
  }

  #connect(token: string): void {
    this.#used = token;
    this.#cancel = this.#environment.after(clientLimits.connectMsMax, () => {
      this.#socket.disconnect();
      this.#down(undefined);
    });
    const console = this.#console === undefined ? {} : { console: this.#console };
    this.#socket.connect({ token, protocol: protocolVersion, ...console });
  }

  #up(): void {
    if (this.#closed) return;
    this.#phase = 'up';
    this.#farewell = undefined;
    this.#upSince = this.#environment.now();
    this.#refused = undefined;
    this.#cancel();
    this.#watchToken();
    this.setClock();
    this.#listener.up();
  }

  #down(problem: HallProblem | undefined): void {
    if (this.#closed || this.#phase === 'waiting') return;
    const wasSteady = this.isUp && this.#environment.now() - this.#upSince >= clientLimits.steadyMs;
    if (wasSteady) this.#backOff.reset();
    if (problem?.status === 401) this.#refused = this.#used;
    this.#phase = 'waiting';
    this.#cancel();
    this.#cancel = this.#environment.after(this.#waitMs(problem), () => void this.#open());
    this.#listener.down(problem);
  }

  #waitMs(problem: HallProblem | undefined): number {
    if (problem !== undefined && !problem.retryable) return clientLimits.refusedReconnectMs;
    return this.#backOff.next(problem !== undefined && isBusy(problem) ? 2 : 1);
  }

  #roundTrip(left: number): void {
    if (left === 0) return;
    const sentAt = this.#environment.now();
    this.#socket.request('time', {}, clientLimits.answerMsMax, (answer) => {
      if (answer === undefined) return;
      this.#clock.roundTrip(sentAt, answer.at);
      this.#roundTrip(left - 1);
    });
  }

  /** The source renews tokens by itself; the socket only has to be told the new one before the old one ends. */
  #watchToken(): void {
    this.#cancel = this.#environment.after(clientLimits.renewCheckMs, () => {
      this.#watchToken();
      void this.#renew();
    });
  }

  async #renew(): Promise<void> {
    try {
      const token = await this.#token();
      if (token === this.#used || !this.isUp) return;
      this.#socket.request('renew', { token }, clientLimits.answerMsMax, (answer) => {
        if (answer?.ok === true) this.#used = token;
      });
    } catch {
      // The next check asks again; a token that ends meanwhile closes the socket, and the handshake tells why.
    }
  }
}
