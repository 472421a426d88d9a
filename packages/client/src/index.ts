/** Typed client of a HallKit server: connection, commands that survive a lost network, live views. */
export { createHallClient } from './create-hall-client.ts';
export type { HallClient, HallClientOptions } from './hall-client.ts';
export type { CommandOptions, PendingCommand } from './commands.ts';
export type { CommandStore } from './command-storage.ts';
export type { ConnectionState, ConnectionStatus } from './connection-state.ts';
export type { ClientEnvironment } from './environment.ts';
export type { HallRequest } from './http.ts';
export type { LiveSocket, LiveSocketEvents, OpenSocket } from './live-socket.ts';
export type { LiveView, LiveViewStatus } from './live-view.ts';
export { HallProblem, isHallProblem } from './problem.ts';
export {
  deviceTokenSource,
  endSession,
  loginClerk,
  openTicket,
  pairDevice,
  sessionTokenSource,
  ticketTokenSource,
} from './sessions.ts';
export type { ServerAddress, TokenSource } from './sessions.ts';
export {
  findTickets,
  listDevices,
  makePairingCode,
  readHistory,
  revokeDevice,
  whatIf,
} from './staff-requests.ts';
export type { TokenGiver } from './token-giver.ts';
export type {
  Catalogue,
  CommandAnswer,
  Cursor,
  Session,
  TicketReceipt,
  ViewName,
  ViewParams,
  ViewRow,
  WirePayload,
} from '@hallkit/protocol';
export type { WireAction } from '@hallkit/protocol/codes';
