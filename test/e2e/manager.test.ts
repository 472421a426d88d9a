/** The hall manager's page, and what its actions do on other machines. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { logIn } from './counter-page.ts';
import { openStage } from './stage.ts';

const REASON = '系统维护，约 30 分钟';

test('a service paused by the manager is greyed with its reason at the kiosk, until it is resumed', async (t) => {
  const stage = await openStage(t);
  await stage.hall.user('chen', 'manager');
  const [kiosk, manager] = await Promise.all([stage.openDevice('kiosk'), stage.open('/manager/')]);
  await logIn(manager, 'chen');
  const tax = kiosk.locator('[data-service=tax]');
  await tax.waitFor();
  assert.equal(await tax.getAttribute('aria-disabled'), 'false');

  await openSettings(manager, '税务');
  await manager.getByLabel('原因').fill(REASON);
  await manager.getByRole('button', { name: '暂停取号' }).click();
  await kiosk.locator('[data-service=tax][aria-disabled=true]', { hasText: REASON }).waitFor();
  await manager.locator('tr[data-service=tax]', { hasText: '已暂停' }).waitFor();
  await tax.click({ force: true });
  assert.equal(await kiosk.locator('.take').count(), 0, 'a greyed service leads nowhere');

  await manager.getByRole('button', { name: '恢复取号' }).click();
  await kiosk.locator('[data-service=tax][aria-disabled=false]').waitFor();
  stage.assertNoTrouble();
});

test('a window is narrowed once its effect has been seen, and gets its services back', async (t) => {
  const stage = await openStage(t);
  await stage.hall.user('chen', 'manager');
  await stage.hall.clerk('w3');
  const kiosk = await stage.hall.device('kiosk');
  await kiosk.does('take-number', { legs: [{ service: 'tax' }], channel: 'kiosk' });
  await kiosk.does('take-number', { legs: [{ service: 'tax' }], channel: 'kiosk' });
  const manager = await stage.open('/manager/');
  await logIn(manager, 'chen');
  await manager.locator('[data-window=w3]').click();
  await manager.getByRole('checkbox', { name: '税务' }).click();
  await manager.locator('[data-effect=tax]', { hasText: '2 人将无窗口办理' }).waitFor();
  await manager.getByRole('button', { name: '应用调整' }).click();
  await manager.locator('li:has([data-window=w3])', { hasText: '今日内有效' }).waitFor();
  await manager.getByRole('button', { name: '撤销' }).click();
  await manager.locator('li:has([data-window=w3])', { hasText: '全部业务（3）' }).waitFor();
  stage.assertNoTrouble();
});

test('a machine is paired by the code that the manager reads out, and its access can be taken away', async (t) => {
  const stage = await openStage(t);
  await stage.hall.user('chen', 'manager');
  const [machine, manager] = await Promise.all([stage.open('/kiosk/'), stage.open('/manager/')]);
  await logIn(manager, 'chen');
  await manager.getByRole('tab', { name: '设备' }).click();
  await manager.getByLabel('名称').fill('西门取号机');
  await manager.getByRole('button', { name: '生成配对码' }).click();
  const code = await manager.locator('.code .number').textContent();

  await machine.getByLabel('配对码').fill(code ?? '');
  await machine.keyboard.press('Enter');
  await machine.locator('[data-service=tax]').waitFor();
  await machine.reload();
  await machine.locator('[data-service=tax]').waitFor();
  await manager.reload();
  await manager.getByRole('tab', { name: '设备' }).click();
  await manager.getByRole('row', { name: '西门取号机' }).getByRole('button', { name: '撤销' }).click();
  await machine.getByLabel('配对码').waitFor();
  stage.assertNoTrouble(/401/);
});

async function openSettings(manager: Page, service: string): Promise<void> {
  await manager.getByRole('tab', { name: '业务设置' }).click();
  await manager.getByRole('button', { name: `设置: ${service}` }).click();
}
