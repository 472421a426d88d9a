import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { openLiveSocket } from './live-socket.ts';

/** A port of this machine at which nobody listens. */
async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

test('a server that is not there is told, once, and nothing is tried again by itself', async () => {
  const socket = openLiveSocket(`http://127.0.0.1:${await closedPort()}`);
  let failures = 0;
  const failed = new Promise<void>((resolve) => {
    socket.on('connect_error', () => {
      failures += 1;
      resolve();
    });
  });
  socket.connect({ token: 't', protocol: 1 });
  await failed;
  socket.disconnect();
  assert.equal(failures, 1);
});

test('a request that nobody answers ends with nothing', async () => {
  const socket = openLiveSocket('http://127.0.0.1:9');
  const answer = await new Promise((done) => socket.request('time', {}, 1, done));
  assert.equal(answer, undefined);
});
