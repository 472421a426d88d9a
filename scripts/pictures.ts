/** Takes the pictures of the README from a demo at work: `node scripts/pictures.ts` on the pinned Node. */
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchChromium, TEST_LOCALE, TEST_TIME_ZONE } from '../test/browser/chromium.ts';
import { startDemo } from '../test/e2e/demo-process.ts';
import { buildDisplaysWhenStale } from './displays.ts';
import { repositoryRoot } from './repository.ts';

const WALL = { width: 1920, height: 1080 };
const DESK = { width: 1280, height: 800 };

/** A picture in a README is loaded by everybody who looks at it, bytes. */
const BYTES_MAX = 300_000;

/** The hall is at work once so many wait, as the manager's board says it. */
const BUSY = /等候人数\s*([2-9]\d|1\d\d)/;
const BUSY_MS_MAX = 300_000;

buildDisplaysWhenStale();
const demo = await startDemo('--demo-visitors');
const browser = await launchChromium();
try {
  await takePictures(browser);
} finally {
  await browser.close();
  await demo.stop();
}

async function takePictures(browser: Browser): Promise<void> {
  const manager = await open(browser, DESK, demo.address('manager'));
  await logIn(manager, 'manager');
  await manager.locator('[part=figures]', { hasText: BUSY }).waitFor({ timeout: BUSY_MS_MAX });
  await take(manager, 'manager');
  // Silent, because a page of its own has no speaker to turn on, and the button would be in the picture.
  const screen = await open(browser, WALL, `${demo.address('call screen')}&silent=1`);
  await screen.locator('[part=call]').nth(3).waitFor();
  await take(screen, 'call-screen');
  const kiosk = await open(browser, WALL, demo.address('kiosk'));
  await kiosk.locator('[data-service]').first().waitFor();
  await take(kiosk, 'kiosk');
  const counter = await open(browser, DESK, demo.address('counter'));
  await serveSomebody(counter);
  await take(counter, 'counter');
  await takeTicket(kiosk);
}

async function serveSomebody(counter: Page): Promise<void> {
  await logIn(counter, 'clerk-a');
  await counter.locator('[data-window=w075]').click();
  await counter.locator('[data-action=sign-in]').click();
  await counter.locator('[data-action=call-next]').click();
  await counter.locator('[data-action=start-service]').click();
  await counter.locator('.console[data-mode=serving]').waitFor();
}

async function takeTicket(kiosk: Page): Promise<void> {
  await kiosk.locator('[data-service]').first().click();
  await kiosk.locator('.take').click();
  await kiosk.locator('[data-number]').waitFor();
  await take(kiosk, 'kiosk-ticket');
}

async function logIn(page: Page, user: string): Promise<void> {
  await page.locator('#user').fill(user);
  await page.locator('#password').fill(demo.password);
  await page.keyboard.press('Enter');
}

async function open(browser: Browser, viewport: typeof WALL, url: string): Promise<Page> {
  const context = await browser.newContext({
    viewport,
    locale: TEST_LOCALE,
    timezoneId: TEST_TIME_ZONE,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(url);
  return page;
}

async function take(page: Page, name: string): Promise<void> {
  const directory = join(repositoryRoot, 'docs/images');
  mkdirSync(directory, { recursive: true });
  const path = join(directory, `${name}.png`);
  await page.evaluate('document.fonts.ready');
  await page.screenshot({ path });
  const { size } = statSync(path);
  if (size > BYTES_MAX) throw new Error(`${path} has ${size} bytes, more than ${BYTES_MAX}`);
  process.stdout.write(`${name}.png ${Math.round(size / 1000)} kB\n`);
}
