import type { Session } from '@hallkit/client';
import { errorMessage, isErrorCode } from '@hallkit/protocol/codes';
import { togglePageLanguage } from './page-language.ts';

const texts = {
  'zh-CN': { title: '工作人员登录', user: '用户名', password: '密码', submit: '登录', other: 'English' },
  en: { title: 'Staff log-in', user: 'User name', password: 'Password', submit: 'Log in', other: '中文' },
} as const;

type FormLanguage = keyof typeof texts;

/** Asks for user name and password until they are right. `login` rejects with a problem that has a code. */
export function askLogin(login: (user: string, password: string) => Promise<Session>): Promise<Session> {
  const form = buildForm();
  document.body.replaceChildren(form.element);
  form.say();
  form.user.focus();
  return new Promise((resolve) => {
    let busy = false;
    form.element.addEventListener('submit', async (event) => {
      event.preventDefault();
      if (busy) return;
      busy = true;
      form.problem.textContent = '';
      try {
        const session = await login(form.user.value.trim(), form.password.value);
        form.element.remove();
        resolve(session);
      } catch (error) {
        form.problem.textContent = problemText(error);
        form.password.value = '';
        form.password.focus();
      } finally {
        busy = false;
      }
    });
  });
}

function buildForm() {
  const title = make('h1', {});
  const user = make('input', { id: 'user', autocomplete: 'username', required: true, spellcheck: false });
  const password = make('input', {
    id: 'password',
    type: 'password',
    autocomplete: 'current-password',
    required: true,
  });
  const userLabel = make('label', { htmlFor: 'user' });
  const passwordLabel = make('label', { htmlFor: 'password' });
  const problem = make('p', { className: 'problem', role: 'alert' });
  const submit = make('button', { type: 'submit' });
  const other = make('button', { type: 'button', className: 'other' });
  const say = (): void => {
    const words = texts[language()];
    title.textContent = words.title;
    userLabel.textContent = words.user;
    passwordLabel.textContent = words.password;
    submit.textContent = words.submit;
    other.textContent = words.other;
  };
  other.addEventListener('click', () => {
    togglePageLanguage();
    say();
  });
  const element = make('form', { className: 'login' });
  element.append(title, userLabel, user, passwordLabel, password, problem, submit, other);
  return { element, user, password, problem, say };
}

function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]>,
): HTMLElementTagNameMap[K] {
  return Object.assign(document.createElement(tag), properties);
}

const language = (): FormLanguage => (document.documentElement.lang === 'en' ? 'en' : 'zh-CN');

function problemText(error: unknown): string {
  const { code, params } = error as {
    readonly code?: unknown;
    readonly params?: Record<string, string | number>;
  };
  return errorMessage(isErrorCode(code) ? code : 'internal', params ?? {}, language());
}
