/** Contrast test 5 in the browser: a wall screen whose network cable is pulled, while five numbers are called. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { startCutProxy } from './cut-proxy.ts';
import { openStage } from './stage.ts';

const MISSED = 5;
const STALE_WITHIN_MS = 10_000;
const RIGHT_WITHIN_MS = 5_000;
/** What the banner says once every missed call is older than the 30 s up to which a call is said aloud. */
const CALLS_ARE_OLD = /以下为 (3[6-9]|[45]\d) 秒前/;
/** What a browser says by itself when its network is gone. */
const NETWORK_GONE = /WebSocket connection|net::ERR|Failed to load resource/;

test('a screen without network says so, and is whole again on return without a reload or an old shout', async (t) => {
  const stage = await openStage(t);
  const { hall } = stage;
  const proxy = await startCutProxy(hall.url);
  t.after(() => proxy.close());
  const kiosk = await hall.device('kiosk');
  const clerks = await Promise.all(Array.from({ length: MISSED + 1 }, (_, n) => hall.clerk(`w${n + 3}`)));
  const call = async (n: number): Promise<string> => {
    await kiosk.does('take-number', { legs: [{ service: 'tax' }], channel: 'kiosk' });
    return (await clerks[n]!.does('call-next', { window: `w${n + 3}` })).number;
  };
  const screen = await stage.openDevice('screen', { through: proxy.url });
  const before = await call(0);
  await shown(screen, before).waitFor();
  const captions = await recordCaptions(screen);

  proxy.cut();
  const missed: string[] = [];
  for (let n = 1; n <= MISSED; n++) missed.push(await call(n));
  await screen.locator('[part=stale]').waitFor({ timeout: STALE_WITHIN_MS });
  await screen.getByText(CALLS_ARE_OLD).waitFor({ timeout: 60_000 });
  proxy.restore();
  const restoredAt = performance.now();
  for (const number of missed) await shown(screen, number).waitFor({ timeout: RIGHT_WITHIN_MS });
  await screen.locator('[part=stale]').waitFor({ state: 'detached', timeout: RIGHT_WITHIN_MS });

  assert.ok(performance.now() - restoredAt <= RIGHT_WITHIN_MS, 'all there within five seconds');
  const heard = await captions();
  assert.ok(heard, 'the page was not reloaded');
  assert.deepEqual(
    heard.filter((caption) => missed.some((number) => caption.includes(number))),
    [],
  );
  stage.assertNoTrouble(NETWORK_GONE);
});

function shown(screen: Page, number: string) {
  return screen.locator('[part=newest], [part=call]', { hasText: number });
}

/** Every caption the screen shows from now on; undefined once the page has been reloaded. */
async function recordCaptions(screen: Page): Promise<() => Promise<readonly string[] | undefined>> {
  await screen.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    const { shadowRoot } = document.querySelector('hall-call-screen')!;
    new MutationObserver(() => {
      const foot = shadowRoot!.querySelector('[part=foot][data-caption=true]');
      if (foot !== null) heard.push(foot.textContent);
    }).observe(shadowRoot!, { subtree: true, childList: true, characterData: true, attributes: true });
  });
  return () => screen.evaluate(() => (globalThis as { heard?: string[] }).heard);
}
