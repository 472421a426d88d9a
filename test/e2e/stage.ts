import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { contrastHall } from '../contrast/contrast-hall.ts';
import { startHall, type HallServer } from '../contrast/hall-server.ts';
import { openBrowser, type BrowserPages, type PageOptions } from './browser-pages.ts';

const displaysDir = fileURLToPath(new URL('../../displays/dist/', import.meta.url));
const WINDOWS = 8;
const DEVICE_PAGES = { kiosk: 'kiosk', screen: 'call-screen', 'window-screen': 'window-screen' } as const;

/** A small hall with its pages: a real server on a real data file, and Chromium. */
export interface Stage {
  readonly hall: HallServer;
  /** Opens a page of the hall's own server by its path. */
  open(path: string, options?: PageOptions): Promise<Page>;
  /** Opens the page of a device, which pairs itself; `through` leads to the server in its place. */
  openDevice(
    kind: keyof typeof DEVICE_PAGES,
    options?: PageOptions & { readonly through?: string },
  ): Promise<Page>;
  readonly assertNoTrouble: BrowserPages['assertNoTrouble'];
}

/** Sets it up; everything is closed when the test ends. */
export async function openStage(t: TestContext): Promise<Stage> {
  const hall = await startHall(t, contrastHall(WINDOWS), { config: { displaysDir } });
  const { open, assertNoTrouble } = await openBrowser(t);
  return {
    hall,
    assertNoTrouble,
    open: (path, options) => open(hall.url + path, options),
    async openDevice(kind, options) {
      const code = await hall.pairingCode(kind, kind === 'window-screen' ? 'w3' : undefined);
      return open(`${options?.through ?? hall.url}/${DEVICE_PAGES[kind]}/#pair=${code}`, options);
    },
  };
}
