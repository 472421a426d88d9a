/** Every page under its strict policy, in both themes of a hall's life: nothing inline, nothing from anywhere else. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signIn } from './counter-page.ts';
import { takeNumber } from './kiosk-page.ts';
import { openStage } from './stage.ts';

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "require-trusted-types-for 'script'",
];
const PATHS = ['kiosk', 'call-screen', 'window-screen', 'counter', 'manager', 'ticket'];

test('every page is served under a strict policy', async (t) => {
  const { hall } = await openStage(t);
  for (const path of PATHS) {
    const response = await fetch(`${hall.url}/${path}/`);
    const policy = response.headers.get('content-security-policy') ?? '';
    assert.equal(response.status, 200, path);
    for (const rule of POLICY) assert.ok(policy.includes(rule), `${path}: ${rule}`);
    assert.doesNotMatch(policy, /unsafe/, path);
  }
});

test('pages at work break no policy, log no error and ask for nothing beyond their own server', async (t) => {
  const stage = await openStage(t);
  await stage.hall.user('zhang', 'clerk');
  const [kiosk, screen, windowScreen, counter] = await Promise.all([
    stage.openDevice('kiosk'),
    stage.openDevice('screen'),
    stage.openDevice('window-screen'),
    stage.open('/counter/'),
  ]);
  await kiosk.getByRole('button', { name: '查找事项' }).click();
  await kiosk.keyboard.type('sw');
  await kiosk.keyboard.press('Escape');
  await kiosk.getByRole('button', { name: '返回' }).click();
  const { number, link } = await takeNumber(kiosk, 'tax');
  const phone = await stage.open(link, { phone: true });
  await signIn(counter, 'zhang', 'w3');
  await counter.locator('[data-action=call-next]').click();
  await screen.locator('[part=newest]', { hasText: number }).waitFor();
  await windowScreen.getByText(number).first().waitFor();
  await phone.locator('[data-status=called]').waitFor();
  await screen.getByRole('button', { name: '打开声音' }).click();
  await screen.getByRole('button', { name: '打开声音' }).waitFor({ state: 'detached' });
  stage.assertNoTrouble();
});
