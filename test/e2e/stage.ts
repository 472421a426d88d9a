import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { HallFile } from '@hallkit/core';
import type { Browser, Page } from 'playwright-core';
import { launchChromium, TEST_LOCALE, TEST_TIME_ZONE } from '../browser/chromium.ts';
import { contrastHall } from '../contrast/contrast-hall.ts';
import { startHall, type HallServer } from '../contrast/hall-server.ts';
import { PageTroubles } from './page-troubles.ts';

const displaysDir = fileURLToPath(new URL('../../displays/dist/', import.meta.url));
const WINDOWS = 8;

/** A wall screen; the phone is the one page that is narrow. */
const WALL = { width: 1920, height: 1080 };
const PHONE = { width: 390, height: 844 };

/** How one page is opened. */
export interface Opening {
  /** What leads to the server; default: the server itself. */
  readonly url?: string;
  readonly locale?: string;
  readonly phone?: boolean;
}

/** A hall with its pages: a real server on a real data file, and Chromium. */
export interface Stage {
  readonly hall: HallServer;
  /** Opens a page in a browser profile of its own, as on a machine of its own. */
  open(path: string, opening?: Opening): Promise<Page>;
  /** Opens the page of a device that pairs itself by a code in its address. */
  openDevice(kind: 'kiosk' | 'screen' | 'window-screen', opening?: Opening): Promise<Page>;
  /** Fails when any page has broken its own security policy, logged an error or asked for anything elsewhere. */
  assertNoTrouble(allowed?: RegExp): void;
}

const DEVICE_PAGES = { kiosk: 'kiosk', screen: 'call-screen', 'window-screen': 'window-screen' } as const;

/** Sets it up; everything is closed when the test ends. */
export async function openStage(t: TestContext, hallFile: HallFile = contrastHall(WINDOWS)): Promise<Stage> {
  const hall = await startHall(t, hallFile, { config: { displaysDir } });
  const browser = await launchChromium();
  t.after(() => browser.close());
  const troubles = new PageTroubles();
  const open: Stage['open'] = async (path, opening = {}) => {
    const page = await newPage(browser, opening);
    await troubles.watch(page);
    await page.goto((opening.url ?? hall.url) + path);
    return page;
  };
  return {
    hall,
    open,
    async openDevice(kind, opening) {
      const code = await hall.pairingCode(kind, kind === 'window-screen' ? 'w3' : undefined);
      return open(`/${DEVICE_PAGES[kind]}/#pair=${code}`, opening);
    },
    assertNoTrouble: (allowed) => assert.deepEqual(troubles.found(allowed), []),
  };
}

async function newPage(browser: Browser, { locale = TEST_LOCALE, phone }: Opening): Promise<Page> {
  const context = await browser.newContext({
    locale,
    timezoneId: TEST_TIME_ZONE,
    viewport: phone === true ? PHONE : WALL,
  });
  return context.newPage();
}
