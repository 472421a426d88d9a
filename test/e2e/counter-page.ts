import type { Page } from 'playwright-core';
import { passwordOf } from '../contrast/hall-server.ts';

/** Logs somebody in at a staff page. */
export async function logIn(page: Page, user: string, password = passwordOf(user)): Promise<void> {
  await page.locator('#user').fill(user);
  await page.locator('#password').fill(password);
  await page.keyboard.press('Enter');
}

/** A clerk logs in at the counter, chooses the window and signs in, which opens it. */
export async function signIn(counter: Page, clerk: string, window: string): Promise<void> {
  await logIn(counter, clerk);
  await counter.locator(`[data-window=${window}]`).click();
  await counter.locator('[data-action=sign-in]').click();
  await counter.locator('.console[data-mode=idle]').waitFor();
}
