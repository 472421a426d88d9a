import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchChromium, TEST_LOCALE, TEST_TIME_ZONE } from '../browser/chromium.ts';
import { PageTroubles } from './page-troubles.ts';

/** A wall screen; the phone is the one page that is narrow. */
const WALL = { width: 1920, height: 1080 };
const PHONE = { width: 390, height: 844 };
/** How long a page may take to show what it should, on a busy machine. */
const SHOW_MS_MAX = 15_000;

/** How one page is opened. */
export interface PageOptions {
  readonly locale?: string;
  readonly phone?: boolean;
}

/** Chromium, with every page on a machine of its own and watched for trouble. */
export interface BrowserPages {
  /** Opens a page in a browser profile of its own. */
  open(url: string, options?: PageOptions): Promise<Page>;
  /** Fails when any page has broken its own security policy, logged an error or asked for anything elsewhere. */
  assertNoTrouble(allowed?: RegExp): void;
}

/** Starts the browser; it is closed when the test ends. */
export async function openBrowser(t: TestContext): Promise<BrowserPages> {
  const browser = await launchChromium();
  t.after(() => browser.close());
  const troubles = new PageTroubles();
  return {
    async open(url, options = {}) {
      const page = await newPage(browser, options);
      await troubles.watch(page);
      await page.goto(url);
      return page;
    },
    assertNoTrouble: (allowed) => assert.deepEqual(troubles.found(allowed), []),
  };
}

async function newPage(browser: Browser, { locale = TEST_LOCALE, phone }: PageOptions): Promise<Page> {
  const viewport = phone === true ? PHONE : WALL;
  const context = await browser.newContext({ locale, timezoneId: TEST_TIME_ZONE, viewport });
  context.setDefaultTimeout(SHOW_MS_MAX);
  return context.newPage();
}
