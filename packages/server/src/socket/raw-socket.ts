import type { IncomingMessage } from 'node:http';

/** What we use of a WebSocket of `ws`, below Engine.IO. */
export interface RawSocket {
  /** Bytes handed over that have not reached the kernel. */
  readonly bufferedAmount: number;
  on(event: 'message', listener: (data: unknown, isBinary: boolean) => void): void;
  on(event: 'ping', listener: () => void): void;
  on(event: 'error', listener: (error: { readonly code?: string }) => void): void;
  /** Ends the TCP connection at once. */
  terminate(): void;
}

/** What we use of an Engine.IO connection. */
export interface EngineConnection {
  readonly transport: object;
  readonly request: IncomingMessage;
  once(event: 'close', listener: () => void): void;
  /** Packets that wait because the transport is not writable. */
  readonly writeBuffer: readonly { readonly data?: unknown }[];
}

/** The WebSocket behind a connection; only the WebSocket transport is let in. */
export function rawSocketOf(connection: EngineConnection): RawSocket {
  return (connection.transport as { readonly socket: RawSocket }).socket;
}

/** Bytes that wait for a connection, about. */
export function waitingBytes(connection: EngineConnection): number {
  let bytes = rawSocketOf(connection).bufferedAmount;
  for (const { data } of connection.writeBuffer) bytes += typeof data === 'string' ? data.length : 0;
  return bytes;
}
