import assert from 'node:assert/strict';
import { test } from 'node:test';
import { problem, protocolVersion } from '@hallkit/protocol/codes';
import { FakeWorld } from '../testing/fake-world.ts';
import { settle } from '../testing/fake-time.ts';
import { Connection } from './connection.ts';
import { hallProblem } from './problem.ts';
import { ServerClock } from './server-clock.ts';
import type { TokenGiver } from './token-giver.ts';

async function opened(token: TokenGiver = () => 't1', console?: string) {
  const world = new FakeWorld();
  const events: string[] = [];
  const clock = new ServerClock(world.time.now);
  const listener = {
    up: () => void events.push('up'),
    down: (why?: { readonly code: string }) => void events.push(`down ${why?.code ?? ''}`.trim()),
  };
  const parts = { socket: world.socket, environment: world.environment, clock, token, console, listener };
  const connection = new Connection(parts);
  connection.open();
  await settle();
  return { ...world, clock, connection, events };
}

test('the handshake carries the token, the version and the console', async () => {
  const { socket } = await opened(() => 't1', 'c1');
  assert.deepEqual(socket.handshakes, [{ token: 't1', protocol: protocolVersion, console: 'c1' }]);
});

test('without a console the handshake names none', async () => {
  const { socket } = await opened();
  assert.deepEqual(socket.handshakes, [{ token: 't1', protocol: protocolVersion }]);
});

test('a cut connection is opened again with growing waits, from the shortest after a steady time', async () => {
  const { socket, time, events } = await opened();
  socket.accept();
  for (const wait of [200, 400, 800, 1_600, 2_000, 2_000]) {
    const before = socket.handshakes.length;
    socket.cut();
    await time.advance(wait - 1);
    assert.equal(socket.handshakes.length, before);
    await time.advance(1);
    assert.equal(socket.handshakes.length, before + 1);
    socket.accept();
  }
  await time.advance(5_000);
  socket.cut();
  await time.advance(200);
  assert.equal(events.filter((event) => event === 'down').length, 7);
  assert.equal(socket.handshakes.length, 8);
});

test('a server that is overloaded is given twice the wait', async () => {
  const { socket, time, events } = await opened();
  socket.refuse('overloaded');
  await time.advance(399);
  assert.equal(socket.handshakes.length, 1);
  await time.advance(1);
  assert.equal(socket.handshakes.length, 2);
  assert.deepEqual(events, ['down overloaded']);
});

test('a refusal that will not pass by itself is tried again slowly', async () => {
  const { socket, time } = await opened();
  socket.refuse('token_revoked');
  await time.advance(29_999);
  assert.equal(socket.handshakes.length, 1);
  await time.advance(1);
  assert.equal(socket.handshakes.length, 2);
});

test('an expired token is told to the source, which gives another', async () => {
  const asked: (string | undefined)[] = [];
  const { socket, time } = await opened((refused) => {
    asked.push(refused);
    return refused === undefined ? 'old' : 'new';
  });
  socket.refuse('token_expired');
  await time.advance(200);
  assert.deepEqual(asked, [undefined, 'old']);
  assert.equal(socket.handshakes.at(-1)?.token, 'new');
});

test('what the server says before it ends the connection is why it ended', async () => {
  const { socket, events } = await opened();
  socket.accept();
  socket.emit('closed', { room: '*', problem: problem('token_revoked') });
  socket.cut();
  assert.deepEqual(events, ['up', 'down token_revoked']);
});

test('a source without a token is asked again', async () => {
  let tries = 0;
  const { socket, time, events } = await opened(() => {
    tries += 1;
    if (tries === 1) throw hallProblem('outcome_unknown', 'lost');
    return 't2';
  });
  assert.deepEqual(events, ['down outcome_unknown']);
  await time.advance(200);
  assert.equal(socket.handshakes.at(-1)?.token, 't2');
});

test('a handshake nobody answers is given up', async () => {
  const { socket, time } = await opened();
  await time.advance(10_000 + 200);
  assert.equal(socket.disconnects, 1);
  assert.equal(socket.handshakes.length, 2);
});

test('one failure told twice counts once', async () => {
  const { socket, time, events } = await opened();
  socket.refuse();
  socket.cut();
  await time.advance(200);
  assert.equal(events.length, 1);
  assert.equal(socket.handshakes.length, 2);
});

test('a renewed token is told to the server before the old one ends', async () => {
  let token = 't1';
  const { socket, time } = await opened(() => token);
  socket.accept();
  await time.advance(30_000);
  assert.equal(socket.count('renew'), 0);
  token = 't2';
  await time.advance(30_000);
  assert.deepEqual(socket.last('renew').message, { token: 't2' });
  socket.last('renew').answer({ ok: true, expiresAt: 0 });
  await time.advance(30_000);
  assert.equal(socket.count('renew'), 1);
});

test('the server’s clock is set by round trips after every connect', async () => {
  const { socket, clock, time } = await opened();
  socket.serverNow = () => time.now() + 5_000;
  socket.accept();
  assert.equal(clock.offsetMs, 5_000);
  socket.serverNow = () => time.now() - 5_000;
  socket.cut();
  await time.advance(200);
  socket.accept();
  assert.equal(clock.offsetMs, -5_000);
});

test('after the end nothing happens any more', async () => {
  const { socket, time, connection, events } = await opened();
  socket.accept();
  connection.close();
  socket.cut();
  await time.advance(60_000);
  assert.deepEqual([socket.handshakes.length, socket.disconnects, time.waiting], [1, 1, 0]);
  assert.deepEqual(events, ['up']);
});
