import { must } from '@hallkit/core';
import { io, type Socket } from 'socket.io-client';
import type {
  Cursor,
  Problem,
  SubscribeAnswer,
  ViewClosed,
  ViewPatch,
  ViewPulse,
  ViewRow,
  ViewSnapshot,
} from '@hallkit/protocol';
import type { TestServer } from '../http/test-server.ts';

/** Rows a test looks into. */
interface SomeRow {
  readonly status?: string;
  readonly waiting?: number;
}

/** Everything a message may say; a test looks only at what its kind has. */
export type DownMessage = Omit<ViewPatch, 'set'> &
  ViewSnapshot &
  ViewPulse &
  ViewClosed & { readonly set: Readonly<Record<string, SomeRow>> };

/** Everything an acknowledgement may say. */
export interface Acknowledged {
  readonly ok?: boolean;
  readonly at?: number;
  readonly expiresAt?: number;
  readonly problem?: Problem;
}

/** A message that came down, in the order of arrival. */
export interface Down {
  readonly event: 'snapshot' | 'patch' | 'pulse' | 'closed';
  readonly message: DownMessage;
}

/** A client that keeps what comes down and puts views together as a real one does. */
export interface TestClient {
  readonly socket: Socket;
  readonly messages: Down[];
  /** Rows of each room as snapshots and patches left them. */
  readonly rows: Map<string, Map<string, ViewRow>>;
  readonly cursors: Map<string, Cursor>;
  /** Patches that did not join up with what was held. */
  readonly gaps: ViewPatch[];
  subscribe(view: string, params: object, cursor?: Cursor, hall?: string): Promise<SubscribeAnswer>;
  /** Sends anything and gives the acknowledgement. */
  ask(event: string, ...args: unknown[]): Promise<Acknowledged>;
  /** Resolves once the condition holds, checked after every message. */
  until(condition: () => boolean): Promise<void>;
  /** The next message of this kind. */
  next(event: Down['event']): Promise<DownMessage>;
  close(): void;
}

/** Who connects, and from where. */
export interface ClientOptions {
  readonly token?: string;
  readonly console?: string;
  readonly origin?: string;
  readonly auth?: object;
}

/** A socket that has not been let in yet. */
export function openSocket(server: TestServer, options: ClientOptions = {}): Socket {
  const { token, console, origin } = options;
  const named = console === undefined ? {} : { console };
  return io(server.url, {
    path: '/v1/live',
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    auth: options.auth ?? { token, protocol: 1, ...named },
    ...(origin === undefined ? {} : { extraHeaders: { origin } }),
  });
}

/** Connects and waits until the server has let the client in. */
export async function connectClient(server: TestServer, options: ClientOptions): Promise<TestClient> {
  const socket = openSocket(server, options);
  const client = follow(socket);
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  return client;
}

/** The refusal of a handshake: the problem's code, or the text of a refused upgrade. */
export async function refusedConnect(server: TestServer, options: ClientOptions): Promise<string> {
  const socket = openSocket(server, options);
  return new Promise((resolve, reject) => {
    socket.once('connect', () => {
      socket.close();
      reject(new Error('was let in'));
    });
    socket.once('connect_error', (error: Error & { data?: { code: string } }) => {
      socket.close();
      resolve(error.data?.code ?? error.message);
    });
  });
}

function follow(socket: Socket): TestClient {
  const messages: Down[] = [];
  const rows: TestClient['rows'] = new Map();
  const cursors: TestClient['cursors'] = new Map();
  const gaps: ViewPatch[] = [];
  const checks = new Set<() => void>();
  const keep = (event: Down['event'], message: unknown): void => {
    messages.push({ event, message: message as DownMessage });
    for (const check of checks) check();
  };
  socket.on('snapshot', (message: ViewSnapshot) => {
    rows.set(message.room, new Map(Object.entries(message.rows)));
    cursors.set(message.room, message.cursor);
    keep('snapshot', message);
  });
  socket.on('patch', (message: ViewPatch) => {
    const held = cursors.get(message.room);
    if (held?.seq !== message.prev.seq || held.tag !== message.prev.tag) gaps.push(message);
    const table = rows.get(message.room) ?? new Map<string, ViewRow>();
    for (const [key, row] of Object.entries(message.set)) table.set(key, row);
    for (const key of message.remove) table.delete(key);
    rows.set(message.room, table);
    cursors.set(message.room, message.cursor);
    keep('patch', message);
  });
  socket.on('pulse', (message: ViewPulse) => keep('pulse', message));
  socket.on('closed', (message: ViewClosed) => keep('closed', message));
  const ask: TestClient['ask'] = (event, ...args) =>
    new Promise((resolve) => socket.emit(event, ...args, resolve));
  const until: TestClient['until'] = (condition) =>
    new Promise((resolve) => {
      const check = (): void => {
        if (!condition()) return;
        checks.delete(check);
        resolve();
      };
      checks.add(check);
      check();
    });
  return {
    socket,
    messages,
    rows,
    cursors,
    gaps,
    ask,
    until,
    subscribe: (view, params, cursor, hall = 'small') =>
      ask('subscribe', { hall, view, params, ...(cursor && { cursor }) }) as Promise<SubscribeAnswer>,
    async next(event) {
      const seen = messages.length;
      const find = () => messages.slice(seen).find((each) => each.event === event);
      await until(() => find() !== undefined);
      return must(find(), event).message;
    },
    close: () => void socket.close(),
  };
}
