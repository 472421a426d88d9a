import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { startTestServer, type TestServer } from './test-server.ts';

let server: TestServer;
let folder: string;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hallkit-pages-'));
  const pages = join(folder, 'dist');
  await mkdir(join(pages, 'kiosk'), { recursive: true });
  await mkdir(join(pages, 'assets'));
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(join(pages, '.hidden'), 'secret');
  await writeFile(join(pages, 'index.html'), '<!doctype html><title>halls</title>');
  await writeFile(join(pages, 'kiosk/index.html'), '<!doctype html><title>kiosk</title>');
  await writeFile(join(pages, 'kiosk/main.js'), 'export {};');
  await writeFile(join(pages, 'assets/lit-Ab12_-xY.js'), 'export {};');
  await symlink(join(folder, 'secret.txt'), join(pages, 'link.txt'));
  server = await startTestServer({ config: { displaysDir: pages } });
});
after(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

test('a page comes under the strict policy, to be asked for again each time', async () => {
  const { status, headers, text } = await server.request('/kiosk/');
  assert.equal(status, 200);
  assert.match(text, /kiosk/);
  const policy = headers.get('content-security-policy') ?? '';
  assert.match(policy, /default-src 'none'/);
  assert.match(policy, /script-src 'self'(;|$)/);
  assert.match(policy, /require-trusted-types-for 'script'/);
  assert.doesNotMatch(policy, /unsafe|upgrade-insecure/);
  assert.equal(headers.get('referrer-policy'), 'no-referrer');
  assert.equal(headers.get('x-content-type-options'), 'nosniff');
  assert.equal(headers.get('cache-control'), 'no-cache');
  assert.equal(headers.get('strict-transport-security'), null);
});

test('the front page, and a page without its slash', async () => {
  assert.match((await server.request('/')).text, /halls/);
  const { status, headers } = await server.request('/kiosk');
  assert.equal(status, 301);
  assert.match(headers.get('location') ?? '', /^\/kiosk\/$/);
});

test('a file named by its content may be kept for ever', async () => {
  const { headers } = await server.request('/assets/lit-Ab12_-xY.js');
  assert.equal(headers.get('cache-control'), 'public, max-age=31536000, immutable');
  assert.equal((await server.request('/kiosk/main.js')).headers.get('cache-control'), 'no-cache');
});

/** Asks for a path exactly as written, without a client tidying it up. */
function rawStatus(path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(server.server.port, '127.0.0.1', () =>
      socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`),
    );
    let answer = '';
    socket.on('data', (chunk) => (answer += String(chunk)));
    socket.on('end', () => resolve(answer)).on('error', reject);
  });
}

test('nothing outside the folder, no dot file and no listing can be had', async () => {
  const paths = [
    '/../secret.txt',
    '/kiosk/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e%2fsecret.txt',
    '/..%5csecret.txt',
    '/....//secret.txt',
    '/kiosk/%00',
    '//etc/passwd',
    '/\\\\server\\share',
    '/.hidden',
    '/%2ehidden',
    '/assets/',
    '/link.txt',
    `/${'x'.repeat(2_000)}`,
  ];
  for (const path of paths) {
    const answer = await rawStatus(path);
    assert.doesNotMatch(answer, /^HTTP\/1\.1 200/, path);
    assert.doesNotMatch(answer, /\r\n\r\n.*secret$/s, path);
    assert.match(answer, /^HTTP\/1\.1 (301|4\d\d) /, path);
  }
});

test('what is not there is a problem, and data stays under its own policy', async () => {
  const { status, body } = await server.request('/nothing/here.js');
  assert.deepEqual([status, body.code], [404, 'unknown_route']);
  const { headers } = await server.request('/v1/halls');
  assert.match(headers.get('content-security-policy') ?? '', /^default-src 'none'; frame-ancestors 'none'$/);
});
