/** The counter without a mouse: a clerk's hands stay on the keyboard, and some clerks have nothing else. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { passwordOf } from '../contrast/hall-server.ts';
import { openStage } from './stage.ts';

test('a clerk logs in, serves two visitors, takes a call back and pauses by keyboard alone', async (t) => {
  const stage = await openStage(t);
  const { hall } = stage;
  await hall.user('zhang', 'clerk');
  const kiosk = await hall.device('kiosk');
  for (let n = 0; n < 3; n++) {
    await kiosk.does('take-number', { legs: [{ service: 'tax' }], channel: 'kiosk' });
  }
  const counter = await stage.open('/counter/');
  await counter.locator('#user:focus').waitFor();
  await counter.keyboard.type('zhang');
  await counter.keyboard.press('Tab');
  await counter.keyboard.type(passwordOf('zhang'));
  await counter.keyboard.press('Enter');
  await tabTo(counter, '[data-window=w3]');
  await counter.keyboard.press('Enter');
  await tabTo(counter, '[data-action=sign-in]');
  await counter.keyboard.press('Enter');
  await inMode(counter, 'idle');

  await counter.keyboard.press('F2');
  await serves(counter, 'called', 'A001');
  await counter.keyboard.press('F3');
  await counter.getByText('已重呼 1/3 次').waitFor();
  await counter.keyboard.press('F4');
  await serves(counter, 'serving', 'A001');
  await counter.keyboard.press('F6');
  await counter.locator('[data-panel=finish] .choices button:focus').waitFor();
  await counter.keyboard.press('Enter');
  await inMode(counter, 'idle');
  await counter.keyboard.press('F2');
  await serves(counter, 'called', 'A002');
  await counter.locator('[data-action=undo]').waitFor();
  await counter.keyboard.press('Control+z');
  await inMode(counter, 'idle');
  await counter.keyboard.press('F2');
  await serves(counter, 'called', 'A002');
  await counter.keyboard.press('F7');
  await inMode(counter, 'idle');
  await counter.keyboard.press('F9');
  await counter.locator('[data-panel=pause] .choices button:focus').waitFor();
  await counter.keyboard.press('Enter');
  await inMode(counter, 'paused');

  const win = hall.host.state.windows.find(({ id }) => id === 'w3');
  assert.deepEqual([win?.served, win?.missed, win?.status], [1, 1, 'paused']);
  stage.assertNoTrouble();
});

async function inMode(counter: Page, mode: string): Promise<void> {
  await counter.locator(`.console[data-mode=${mode}]`).waitFor();
}

async function serves(counter: Page, mode: string, number: string): Promise<void> {
  await inMode(counter, mode);
  await counter.locator('[part=present] [part=number]', { hasText: number }).waitFor();
}

/** Tabs on until this has the focus. */
async function tabTo(counter: Page, selector: string): Promise<void> {
  await counter.locator(selector).waitFor();
  const focused = counter.locator(`${selector}:focus`);
  for (let presses = 0; (await focused.count()) === 0; presses++) {
    assert.ok(presses < 40, `${selector} can be reached by Tab`);
    await counter.keyboard.press('Tab');
  }
}
