/** Contrast test 8: ids in a subscription that lead nowhere. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { io, type Socket } from 'socket.io-client';
import {
  protocolVersion,
  type ClientToServer,
  type ServerToClient,
  type SubscribeAnswer,
} from '@hallkit/protocol';
import type { Caller } from './caller.ts';
import { contrastHall } from './contrast-hall.ts';
import { startHall } from './hall-server.ts';

type LiveSocket = Socket<ServerToClient, ClientToServer>;

const BAD: readonly (readonly [name: string, request: unknown])[] = [
  ['a zone that is none', { hall: 'contrast', view: 'screen', params: { zone: 'nowhere' } }],
  ['a hall that is none', { hall: 'nowhere', view: 'screen', params: {} }],
  ['a view that is none', { hall: 'contrast', view: 'nothing', params: {} }],
  ['a window of a view that has none', { hall: 'contrast', view: 'screen', params: { window: 'w1' } }],
  ['a number where an id belongs', { hall: 'contrast', view: 'screen', params: { zone: 7 } }],
  ['an id that reaches for prototypes', { hall: '__proto__', view: 'constructor', params: {} }],
  [
    'a cursor of another hall',
    { hall: 'contrast', view: 'nothing', params: {}, cursor: { seq: -1, tag: '' } },
  ],
  ['no request at all', null],
];

test('a bad id in a subscription is refused by itself, and every screen goes on', async (t) => {
  const hall = await startHall(t, contrastHall(3));
  const kiosk = await hall.device('kiosk');
  const clerk = await hall.clerk('w1');
  const [socket, neighbour] = await Promise.all([
    openSocket(t, await hall.device('screen')),
    openSocket(t, await hall.device('screen')),
  ]);
  for (const each of [socket, neighbour]) assert.ok((await subscribe(each, GOOD)).ok);

  for (const [name, request] of BAD) {
    const answer = await subscribe(socket, request);
    assert.ok(!answer.ok, name);
    assert.ok(answer.problem.code.length > 0 && answer.problem.status >= 400, name);
  }

  const patches = [socket, neighbour].map(nextCall);
  await kiosk.does('take-number', { legs: [{ service: 'tax' }], channel: 'kiosk' });
  await clerk.does('call-next', { window: 'w1' });
  assert.deepEqual(await Promise.all(patches), ['A001', 'A001']);
});

const GOOD = { hall: 'contrast', view: 'screen', params: {} };

async function openSocket(t: { after(work: () => void): void }, device: Caller): Promise<LiveSocket> {
  const { url, token } = device.options;
  const auth = { token: await token(), protocol: protocolVersion };
  const socket: LiveSocket = io(url, { path: '/v1/live', transports: ['websocket'], auth, forceNew: true });
  t.after(() => socket.disconnect());
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  return socket;
}

/** Sends whatever it is given, as an attacker would. */
function subscribe(socket: LiveSocket, request: unknown): Promise<SubscribeAnswer> {
  return socket
    .timeout(5_000)
    .emitWithAck('subscribe', request as Parameters<ClientToServer['subscribe']>[0]);
}

/** The number of the next call this screen is told. */
function nextCall(socket: LiveSocket): Promise<string> {
  return new Promise((resolve) => {
    socket.on('patch', ({ set }) => {
      for (const row of Object.values(set)) if (row.kind === 'call') resolve(row.number);
    });
  });
}
