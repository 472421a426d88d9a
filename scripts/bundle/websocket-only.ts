/** Socket.IO's client without the transports that HallKit never opens. */
import type { Plugin } from 'rollup';

const TRANSPORTS = /[\\/]engine\.io-client[\\/]build[\\/]esm(-debug)?[\\/]transports[\\/]([\w.-]+)\.js$/;

/**
 * `engine.io-client` names WebSocket, WebTransport and HTTP polling in one table, so that every bundle carries all three.
 * The server and the client speak WebSocket alone (`transports: ['websocket']`); the table says the same here, and the
 * modules of the other two, which try out the browser when loaded, count as free of side effects.
 */
export const websocketOnly: Plugin = {
  name: 'websocket-only',
  load: (id) =>
    TRANSPORTS.exec(id)?.[2] === 'index'
      ? "import { WS } from './websocket.node.js';\nexport const transports = { websocket: WS };"
      : null,
  transform: (_code, id) => (TRANSPORTS.test(id) ? { moduleSideEffects: false } : null),
};
