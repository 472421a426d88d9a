import { pino } from 'pino';
import {
  newCommandId,
  type CommandAnswer,
  type Devices,
  type PairedDevice,
  type PairingCode,
  type Problem,
  type Session,
  type TicketAccess,
  type ViewSnapshot,
  type WireAction,
} from '@hallkit/protocol';
import { actionRequest } from '@hallkit/protocol/codes';
import type { Role, RoleGrant } from '../auth/principal.ts';
import { createMemoryStore, type Store } from '@hallkit/store';
import type { HallFile } from '@hallkit/core';
import { monday9, openTestHall, silent, testHall, type TestHall } from '../host/host-fixture.ts';
import { HallRegistry } from '../host/hall-registry.ts';
import { createManualClock } from '../manual-clock.ts';
import { startServer, type RunningServer } from './start-server.ts';
import { serverConfig, type ServerConfig } from './server-config.ts';

/** Everything an answer may say; a test looks only at what its request asks for. */
export type AnswerBody = Required<CommandAnswer> &
  Problem &
  Session &
  TicketAccess &
  PairingCode &
  PairedDevice &
  Devices &
  ViewSnapshot;

/** An answer of the test server; `body` is `{}` where it is not JSON. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: AnswerBody;
}

/** A real server on port 0 over the small hall, with a clock moved by hand. */
export interface TestServer extends TestHall {
  readonly server: RunningServer;
  readonly url: string;
  readonly logs: string[];
  /** A token of a user who has this role in this hall (default: the small one). */
  userToken(role: Role, hall?: string, id?: string): Promise<string>;
  /** A token of a device just paired. */
  deviceToken(kind: 'kiosk' | 'screen' | 'window-screen' | 'rater', hall?: string): Promise<string>;
  request(
    path: string,
    options?: { method?: string; token?: string; headers?: object; body?: unknown },
  ): Promise<Answer>;
  /** Sends a command as a client does. */
  command(
    token: string,
    action: WireAction,
    payload: object,
    options?: { commandId?: string; hall?: string; console?: string; headers?: object },
  ): Promise<Answer>;
  close(): Promise<void>;
}

/** How a test's server differs from the plain one. */
export interface TestServerOptions {
  readonly config?: Partial<ServerConfig>;
  readonly hall?: HallFile;
  /** A second hall of the same process. */
  readonly otherHall?: HallFile;
  readonly store?: Store;
}

/** Puts a hall into the store: whoever opens the store serves it from then on. */
async function defineHall(file: HallFile, store: Store): Promise<void> {
  const halls = [{ name: 'other hall', text: JSON.stringify(file) }];
  const registry = await HallRegistry.open({
    store,
    clock: createManualClock(monday9),
    logger: silent,
    halls,
  });
  await registry.close();
}

/** Starts a server for a test; `close` lets go of everything. */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const logs: string[] = [];
  const logger = pino({ level: 'info' }, { write: (line: string) => void logs.push(line) });
  const { hall: file = testHall(), store = createMemoryStore() } = options;
  if (options.otherHall) await defineHall(options.otherHall, store);
  const hall = await openTestHall({ hall: file, store });
  const { registry, clock } = hall;
  const server = await startServer({ registry, store, clock, logger, config: serverConfig(options.config) });
  const request = requester(server.url);
  return {
    ...hall,
    server,
    url: server.url,
    logs,
    ...tokens(server),
    request,
    command: (
      token,
      action,
      payload,
      { commandId = freshId(), hall: id = 'small', console, headers } = {},
    ) => {
      const { path, body } = actionRequest(action, id, payload);
      const named = console === undefined ? {} : { console };
      return request(path, {
        method: 'POST',
        token,
        body,
        headers: { 'idempotency-key': commandId, ...named, ...headers },
      });
    },
    close: async () => {
      await server.close();
      await registry.close();
      await store.close();
    },
  };
}

/** A new command id. */
export function freshId(): string {
  return newCommandId(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
}

function requester(url: string): TestServer['request'] {
  return async (path, { method = 'GET', token, headers = {}, body } = {}) => {
    const response = await fetch(url + path, {
      method,
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      redirect: 'manual',
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json');
    const answer = (isJson ? JSON.parse(text) : {}) as AnswerBody;
    return { status: response.status, headers: response.headers, text, body: answer };
  };
}

/** Tokens without the cost of a password. */
function tokens({ auth }: RunningServer): Pick<TestServer, 'userToken' | 'deviceToken'> {
  return {
    async userToken(role, hall = 'small', id = role) {
      const roles: readonly RoleGrant[] = [{ role, hall }];
      const name = id;
      if (!(await auth.users.find(id)))
        await auth.users.add({ id, name, password: 'a long password', roles }, 0);
      const { holder } = await auth.sessions.open({ id, name, roles });
      return (await auth.tokens.issue(holder)).accessToken;
    },
    async deviceToken(kind, hall = 'small') {
      const device = await auth.devices.add({ hall, kind, zone: '', window: '', name: kind }, 'user:test');
      const holder = await auth.devices.verify(device.id, device.deviceSecret);
      return (await auth.tokens.issue(holder)).accessToken;
    },
  };
}
