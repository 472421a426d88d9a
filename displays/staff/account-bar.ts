import { togglePageLanguage } from './page-language.ts';

/** Who is logged in, the other language, and the way out. For the `account` slot of a staff element. */
export function accountBar(name: string, logOut: () => void): HTMLElement {
  const bar = document.createElement('div');
  bar.className = 'account';
  bar.slot = 'account';
  const who = document.createElement('span');
  who.textContent = name;
  const other = button(() => {
    togglePageLanguage();
    say();
  });
  const out = button(logOut);
  const say = (): void => {
    const english = document.documentElement.lang === 'en';
    other.textContent = english ? '中文' : 'English';
    out.textContent = english ? 'Log out' : '退出登录';
  };
  say();
  bar.append(who, other, out);
  return bar;
}

function button(press: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.addEventListener('click', press);
  return made;
}
