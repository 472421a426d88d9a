/**
 * The bare thing for fan-out: Socket.IO that sends each call to one room as it comes. It gets the heartbeat that our
 * screens need to know within ten seconds that they are cut off, and sends patches our server has sent.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { answerParent } from '../parent.ts';

interface Patch {
  readonly set: Record<string, { kind: string; seq: number; at: number }>;
}

/** How fast to send, and what. */
export interface Broadcast {
  readonly perSecond: number;
  readonly forMs: number;
  readonly patches: readonly Patch[];
}

const http = createServer();
const heartbeat = { pingInterval: 5_000, pingTimeout: 20_000 };
const io = new Server(http, {
  transports: ['websocket'],
  serveClient: false,
  perMessageDeflate: false,
  ...heartbeat,
});
io.on('connection', (socket) => void socket.join('screen'));
let calls = 0;

/** Sends a call, stamped with its number and the present instant. */
function send(patch: Patch): void {
  calls += 1;
  for (const row of Object.values(patch.set))
    if (row.kind === 'call') Object.assign(row, { seq: calls, at: Date.now() });
  io.to('screen').emit('patch', patch);
}

/** Sends at a steady rate; who cannot keep it up falls behind and is told to have sent less. */
async function broadcast({ perSecond, forMs, patches }: Broadcast): Promise<{ sent: number }> {
  const startedAt = performance.now();
  let sent = 0;
  while (performance.now() - startedAt < forMs) {
    const patch = patches[sent % patches.length];
    if (patch !== undefined && performance.now() - startedAt >= (sent * 1000) / perSecond) {
      send(patch);
      sent += 1;
    }
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  return { sent };
}

await new Promise<void>((resolve) => http.listen({ host: '127.0.0.1', port: 0, backlog: 4096 }, resolve));
answerParent({ port: (http.address() as AddressInfo).port }, { broadcast }, () => {
  io.disconnectSockets(true);
  http.close();
});
