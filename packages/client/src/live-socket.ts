import type { ClientToServer, Handshake, ServerToClient } from '@hallkit/protocol';
import { io } from 'socket.io-client';
import type { Socket } from 'socket.io-client';
import { clientLimits } from './limits.ts';

/** Path of the live socket. */
export const livePath = '/v1/live';

/** What a server says, and what happens to the connection itself. */
export interface LiveSocketEvents extends ServerToClient {
  connect: () => void;
  disconnect: () => void;
  /** The server refused the handshake, or was not reached. `data` is the server's problem, if it gave one. */
  connect_error: (error: Error & { readonly data?: unknown }) => void;
}

/** Events that are acknowledged. */
export type AnsweredEvent = 'subscribe' | 'renew' | 'time';
type Message<E extends keyof ClientToServer> = Parameters<ClientToServer[E]>[0];
type Answer<E extends AnsweredEvent> = Parameters<Parameters<ClientToServer[E]>[1]>[0];

/** One socket to one server, opened and closed many times. It never reconnects by itself. */
export interface LiveSocket {
  on<E extends keyof LiveSocketEvents>(event: E, listener: LiveSocketEvents[E]): void;
  connect(handshake: Handshake): void;
  disconnect(): void;
  send(event: 'unsubscribe', message: Message<'unsubscribe'>): void;
  /** Calls `done` once, at once when the answer comes: with it, or with undefined after `timeoutMs`. */
  request<E extends AnsweredEvent>(
    event: E,
    message: Message<E>,
    timeoutMs: number,
    done: (answer: Answer<E> | undefined) => void,
  ): void;
}

/** Makes a socket to the server at an origin. */
export type OpenSocket = (url: string) => LiveSocket;

/** A Socket.IO socket, WebSocket only. Waiting and trying again are the connection's task. */
export const openLiveSocket: OpenSocket = (url) => {
  const socket: Socket<ServerToClient, ClientToServer> = io(url, {
    path: livePath,
    transports: ['websocket'],
    autoConnect: false,
    reconnection: false,
    forceNew: true,
    timeout: clientLimits.connectMsMax,
  });
  return {
    on: (event, listener) => void socket.on(event as never, listener as never),
    connect: (handshake) => {
      socket.auth = { ...handshake };
      socket.connect();
    },
    disconnect: () => void socket.disconnect(),
    send: (event, message) => void socket.emit(event, message),
    request: (event, message, timeoutMs, done) => {
      const answered = (error: Error | null, answer: unknown) =>
        done(error === null ? (answer as never) : undefined);
      socket.timeout(timeoutMs).emit(event as never, ...([message, answered] as never));
    },
  };
};
