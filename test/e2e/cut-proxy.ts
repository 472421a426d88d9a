import { createServer, connect, type AddressInfo, type Socket } from 'node:net';

/** A TCP proxy in front of a server whose network a test can cut. */
export interface CutProxy {
  /** `http://127.0.0.1:<port>`. */
  readonly url: string;
  /**
   * The cable is pulled: nothing gets through in either direction, on open connections and new ones alike, and nobody is
   * told. A browser's offline switch may leave WebSockets open or end them politely, which a cable never does.
   */
  cut(): void;
  /** The cable is back: what was under way arrives late, as TCP brings it. */
  restore(): void;
  close(): Promise<void>;
}

/** Starts a proxy for `target` (`http://127.0.0.1:<port>`) on a port of its own. */
export async function startCutProxy(target: string): Promise<CutProxy> {
  const { hostname, port } = new URL(target);
  const open = new Set<Socket>();
  let isCut = false;

  const keep = (socket: Socket): void => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
    // The other end hears of it by `close`.
    socket.on('error', () => socket.destroy());
    if (isCut) socket.pause();
  };
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    keep(near);
    keep(far);
    carry(near, far);
    carry(far, near);
  });

  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut() {
      isCut = true;
      open.forEach((socket) => socket.pause());
    },
    restore() {
      isCut = false;
      open.forEach((socket) => socket.resume());
    },
    async close() {
      open.forEach((socket) => socket.destroy());
      await new Promise((closed) => server.close(closed));
    },
  };
}

function carry(from: Socket, to: Socket): void {
  from.on('data', (bytes) => to.write(bytes));
  from.once('close', () => to.destroy());
}
