import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { HallFile } from '@hallkit/core';
import type { PairingCode } from '@hallkit/protocol';
import { launchChromium, TEST_LOCALE } from '../../test/browser/chromium.ts';
import { startHall } from '../../test/contrast/hall-server.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const MIME = new Map([
  ['html', 'text/html'],
  ['css', 'text/css'],
  ['js', 'text/javascript'],
]);

/** The page as it lies here and the one-file elements as they are published, at an origin of their own. */
async function servePortal(t: TestContext, hallUrl: () => string): Promise<string> {
  const read = async (name: string): Promise<string> => {
    const file =
      name === 'hallkit.js'
        ? `${root}packages/elements/dist/cdn/hallkit.js`
        : `${root}examples/portal-embed/${name}`;
    const text = await readFile(file, 'utf8');
    return name === 'index.html' ? text.replace('http://127.0.0.1:8640', hallUrl()) : text;
  };
  const server = createServer(async (request, response) => {
    const name = request.url === '/' ? 'index.html' : (request.url ?? '').slice(1);
    try {
      const text = await read(name);
      response.setHeader('content-type', MIME.get(name.split('.').at(-1) ?? '') ?? 'text/plain').end(text);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  t.after(() => new Promise((closed) => server.close(closed)));
  t.after(() => server.closeAllConnections());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test('a plain portal page at another origin pairs itself by a code and shows the next call', async (t) => {
  const built = spawnSync(
    process.execPath,
    ['node_modules/rollup/dist/bin/rollup', '-c', '--silent', '--configOutput=cdn'],
    {
      cwd: root,
      encoding: 'utf8',
    },
  );
  assert.equal(built.status, 0, built.stderr);
  let hallUrl = '';
  const portal = await servePortal(t, () => hallUrl);
  const { hours: _hours, ...jiading } = JSON.parse(
    await readFile(`${root}examples/halls/jiading.json`, 'utf8'),
  ) as HallFile;
  const hall = await startHall(t, jiading, { config: { origins: [portal] } });
  hallUrl = hall.url;
  const [service, window] = [
    jiading.services[0]!.id,
    jiading.windows.find(({ kind }) => kind === 'comprehensive')!.id,
  ];
  const manager = await hall.user('boss', 'manager');
  const { code } = await manager.posts<PairingCode>(`/v1/halls/${hall.hall}/pairing-codes`, {
    kind: 'screen',
    name: 'portal',
  });
  const browser = await launchChromium();
  t.after(() => browser.close());
  const page = await browser.newPage({ locale: TEST_LOCALE });

  await page.goto(portal);
  await page.getByLabel('配对码').fill(code);
  await page.keyboard.press('Enter');
  await page.getByText('暂无叫号').waitFor();
  const clerk = await hall.clerk(window);
  const { number } = await (
    await hall.device('kiosk')
  ).does('take-number', { legs: [{ service }], channel: 'kiosk' });
  await clerk.does('call-next', { window });
  await page.locator('hall-call-screen').getByText(number).first().waitFor();
});
