import type { Session } from '@hallkit/client';
import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { accountBar } from './account-bar.ts';
import { askLogin } from './login-form.ts';
import { applyPageLanguage } from './page-language.ts';
import { consoleId, sessionStore } from './session-store.ts';

const session = {
  accessToken: 'a',
  expiresAt: 1,
  refreshToken: 'r',
  user: { id: 'zhang', name: '张敏', roles: [] },
} as Session;

describe('the log-in of staff', () => {
  afterEach(() => {
    sessionStorage.clear();
    localStorage.clear();
    document.querySelector('.login')?.remove();
    document.documentElement.lang = 'zh-CN';
  });

  it('asks until user name and password are right, by the keyboard alone', async () => {
    const tried: string[] = [];
    const asking = askLogin(async (user, password) => {
      tried.push(`${user}/${password}`);
      if (password !== 'right') throw Object.assign(new Error(), { code: 'login_failed', params: {} });
      return session;
    });
    const form = document.querySelector<HTMLFormElement>('.login')!;
    await expect(form).to.be.accessible();
    await sendKeys({ type: 'zhang' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: 'wrong' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => form.querySelector('.problem')!.textContent !== '');
    await sendKeys({ type: 'right' });
    await sendKeys({ press: 'Enter' });
    expect(await asking).to.equal(session);
    expect(tried).to.deep.equal(['zhang/wrong', 'zhang/right']);
    expect(document.querySelector('.login')).to.equal(null);
  });

  it('changes its language, and keeps it on this machine', () => {
    void askLogin(() => Promise.reject(new Error()));
    const form = document.querySelector<HTMLFormElement>('.login')!;
    form.querySelector<HTMLButtonElement>('.other')!.click();
    expect(form.textContent).to.include('Staff log-in');
    document.documentElement.lang = 'zh-CN';
    applyPageLanguage();
    expect(document.documentElement.lang).to.equal('en');
  });

  it('keeps a session over a reload of its tab, and reads nothing else as one', () => {
    expect(sessionStore.read()).to.equal(undefined);
    sessionStore.keep(session);
    expect(sessionStore.read()).to.deep.equal(session);
    sessionStore.forget();
    expect(sessionStore.read()).to.equal(undefined);
    sessionStorage.setItem('hallkit.session', '{"accessToken":"a"}');
    expect(sessionStore.read()).to.equal(undefined);
  });

  it('gives a tab one console id for good, and another tab another', () => {
    const first = consoleId();
    expect(consoleId()).to.equal(first);
    sessionStorage.clear();
    expect(consoleId()).to.not.equal(first);
  });

  it('says who is logged in and lets them out', async () => {
    let out = false;
    const bar = accountBar('张敏', () => (out = true));
    document.body.append(bar);
    await expect(bar).to.be.accessible();
    expect(bar.textContent).to.include('张敏').and.include('退出登录');
    bar.querySelectorAll('button')[1]!.click();
    expect(out).to.equal(true);
    bar.remove();
  });
});
