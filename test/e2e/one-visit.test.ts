/** A visitor's way through the hall, on four machines at once. */
import { test } from 'node:test';
import { signIn } from './counter-page.ts';
import { takeNumber } from './kiosk-page.ts';
import { openStage } from './stage.ts';

test('a number taken at the kiosk is called at the counter, on the screen and on the phone, and served', async (t) => {
  const stage = await openStage(t);
  const [kiosk, screen, counter] = await Promise.all([
    stage.openDevice('kiosk'),
    stage.openDevice('screen'),
    stage.open('/counter/'),
  ]);
  await stage.hall.user('zhang', 'clerk');
  const { number, link } = await takeNumber(kiosk, 'tax');
  const phone = await stage.open(link, { phone: true });
  await phone.locator('[data-status=waiting]').getByText(number).waitFor();
  await phone.getByText('下一个就是您').waitFor();

  await signIn(counter, 'zhang', 'w3');
  await counter.locator('[data-action=call-next]').click();
  await counter.locator('[part=present] [part=number]', { hasText: number }).waitFor();
  await screen.locator('[part=newest][data-open=true]', { hasText: number }).waitFor();
  await phone.locator('[data-status=called]').getByText('3 号窗口').waitFor();

  await counter.locator('[data-action=recall]').click();
  await screen.locator('[part=newest]', { hasText: '第 2 次呼叫' }).waitFor();
  await counter.locator('[data-action=start-service]').click();
  await phone.locator('[data-status=serving]').waitFor();
  await counter.locator('[data-action=finish-service]').click();
  await counter.locator('[part=panel]').getByRole('button', { name: '办结' }).first().click();
  await phone.locator('[data-status=finished]').getByText('已办结').waitFor();
  await screen.locator('[part=newest][data-open=false]', { hasText: number }).waitFor();
  stage.assertNoTrouble();
});
