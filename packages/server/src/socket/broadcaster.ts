import type { ClientToServer, ServerToClient, ViewSnapshot } from '@hallkit/protocol';
import { wireLimits } from '@hallkit/protocol/codes';
import type { Server } from 'socket.io';
import { limits } from '../limits.ts';
import type { ServerMetrics } from '../metrics/server-metrics.ts';
import { rawSocketOf, waitingBytes, type EngineConnection } from './raw-socket.ts';
import type { RoomAudience } from './room.ts';

/** Our socket server, with the messages it knows. */
export type LiveIo = Server<ClientToServer, ServerToClient>;

/** Sends to rooms. Each message is encoded once for all; who has too much waiting is cut first. */
export class Broadcaster {
  readonly #io: LiveIo;
  readonly #metrics: ServerMetrics;

  constructor(io: LiveIo, metrics: ServerMetrics) {
    this.#io = io;
    this.#metrics = metrics;
  }

  /** The sockets behind one room. */
  audienceOf(room: string, onFailed: (error: unknown) => void): RoomAudience {
    return {
      patch: (message) => {
        this.#before(room, 'patch');
        this.#io.to(room).emit('patch', message);
      },
      pulse: (message) => {
        this.#before(room, 'pulse');
        this.#io.to(room).emit('pulse', message);
      },
      welcome: (sockets, message) => this.#welcome(sockets, message),
      join: (socket) => this.#join(socket, room),
      coalesced: () => this.#metrics.coalesced(),
      failed: onFailed,
    };
  }

  #welcome(sockets: readonly string[], message: ViewSnapshot): void {
    this.#metrics.framed('snapshot');
    const here = sockets.filter((id) => this.#io.sockets.sockets.has(id));
    for (const id of here) this.#cutIfSlow(id);
    for (const id of here) this.#join(id, message.room);
    // An empty list would mean everybody.
    if (here.length > 0) this.#io.to(here).emit('snapshot', message);
  }

  #join(socket: string, room: string): void {
    // The in-memory adapter joins at once; only others would have us wait.
    void this.#io.sockets.adapter.addAll(socket, new Set([room]));
  }

  #before(room: string, kind: 'patch' | 'pulse'): void {
    this.#metrics.framed(kind);
    for (const id of this.#io.sockets.adapter.rooms.get(room) ?? []) this.#cutIfSlow(id);
  }

  #cutIfSlow(id: string): void {
    const connection = this.#io.sockets.sockets.get(id)?.conn as EngineConnection | undefined;
    if (!connection) return;
    const tooMany = connection.writeBuffer.length > limits.waitingFramesMax;
    if (!tooMany && waitingBytes(connection) <= wireLimits.socketBufferBytesMax) return;
    this.#metrics.socketCut('slow');
    rawSocketOf(connection).terminate();
  }
}
