/** What a newcomer gets from `npm start`: printed addresses that open, and log-ins that work. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openBrowser } from './browser-pages.ts';
import { logIn } from './counter-page.ts';
import { startDemo } from './demo-process.ts';
import { takeNumber } from './kiosk-page.ts';

test('every printed address opens, and the demo’s people can work with the printed log-ins', async (t) => {
  const demo = await startDemo();
  let stopped = false;
  t.after(() => stopped || demo.stop());
  const pages = await openBrowser(t);
  const kiosk = await pages.open(demo.address('kiosk'));
  const screen = await pages.open(demo.address('call screen'));
  const windowScreen = await pages.open(demo.address('window screen'));
  const counter = await pages.open(demo.address('counter'));
  const manager = await pages.open(demo.address('manager'));
  await screen.getByText('嘉定区行政服务中心').waitFor();

  const { number, link } = await takeNumber(kiosk, 'market');
  await logIn(counter, 'clerk-a', demo.password);
  await counter.locator('[data-window=w075]').click();
  await counter.locator('[data-action=sign-in]').click();
  await counter.locator('[data-action=call-next]').click();
  await counter.locator('[part=present] [part=number]', { hasText: number }).waitFor();
  await screen.locator('[part=newest]', { hasText: number }).waitFor();
  await windowScreen.getByText(number).first().waitFor();
  const phone = await pages.open(new URL(link, demo.address('kiosk')).href, { phone: true });
  await phone.locator('[data-status=called]').getByText('75 号窗口').waitFor();
  await logIn(manager, 'manager', demo.password);
  await manager.locator('hall-manager').getByText('市场监督管理局').first().waitFor();

  pages.assertNoTrouble();
  stopped = true;
  assert.equal(await demo.stop(), 0);
});
