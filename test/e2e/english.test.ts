/** A visitor who reads English, and staff who do. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { logIn } from './counter-page.ts';
import { takeNumber } from './kiosk-page.ts';
import { openStage } from './stage.ts';

test('a visitor takes a number in English, and phone and console know it', async (t) => {
  const stage = await openStage(t);
  const kiosk = await stage.openDevice('kiosk');
  await kiosk.getByRole('button', { name: 'English' }).click();
  await kiosk.getByText('Contrast hall').waitFor();
  await assertNoChinese(kiosk, 'hall-kiosk', /中文/);
  const { link } = await takeNumber(kiosk, 'tax');
  await kiosk.getByText('请选择要办理的业务').waitFor();

  const phone = await stage.open(link, { phone: true });
  await phone.getByText('You are next', { exact: true }).waitFor();
  await assertNoChinese(phone, 'hall-ticket', /中文/);
  const clerk = await stage.hall.clerk('w3');
  await clerk.does('call-next', { window: 'w3' });
  await phone.locator('[data-status=called]').getByText('Window 3').waitFor();
  stage.assertNoTrouble();
});

test('staff pages and screens speak English where they are asked to', async (t) => {
  const stage = await openStage(t);
  await stage.hall.user('zhang', 'clerk');
  await stage.hall.user('chen', 'manager');
  const counter = await stage.open('/counter/?lang=en');
  await logIn(counter, 'zhang');
  await counter.locator('[data-window=w3]').click();
  await counter.locator('[data-action=sign-in]').click();
  await counter.getByText('Next', { exact: true }).waitFor();
  await assertNoChinese(counter, 'hall-counter', /中文/);
  const manager = await stage.open('/manager/?lang=en');
  await logIn(manager, 'chen');
  await manager.getByText('Longest wait').first().waitFor();
  await assertNoChinese(manager, 'hall-manager', /中文/);
  const code = await stage.hall.pairingCode('screen');
  const screen = await stage.open(`/call-screen/?lang=en#pair=${code}`);
  await screen.getByText('No calls yet').waitFor();
  await assertNoChinese(screen, 'hall-call-screen');
  stage.assertNoTrouble();
});

/** `but` is the one thing that has to be Chinese on an English page: the way back. */
async function assertNoChinese(page: Page, element: string, but = /^$/): Promise<void> {
  const text = await page.locator(element).innerText();
  const shadow = await page.locator(element).evaluate(({ shadowRoot }) => shadowRoot?.textContent ?? '');
  const chinese = `${text} ${shadow}`.match(/[\u4e00-\u9fff]+/g) ?? [];
  assert.deepEqual(
    chinese.filter((run) => !but.test(run)),
    [],
  );
}
