import { errorMessage, isErrorCode, wireLimits } from '@hallkit/protocol/codes';
import type { StoredDevice } from './device-store.ts';

const DIGITS = wireLimits.pairingCodeDigits;

/** Asks for a pairing code until one works, in both languages: whoever installs the machine may speak either. */
export function askPairingCode(pair: (code: string) => Promise<StoredDevice>): Promise<StoredDevice> {
  const { form, input, problem } = buildForm();
  document.body.replaceChildren(form);
  input.focus();
  return new Promise((resolve) => {
    let busy = false;
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      if (busy) return;
      busy = true;
      try {
        const device = await pair(input.value.replaceAll(/\s/g, ''));
        form.remove();
        resolve(device);
      } catch (error) {
        problem.textContent = problemText(error);
        input.select();
      } finally {
        busy = false;
      }
    });
  });
}

function buildForm(): { form: HTMLFormElement; input: HTMLInputElement; problem: HTMLElement } {
  const form = element('form', { className: 'pairing' });
  const input = element('input', {
    id: 'code',
    inputMode: 'numeric',
    autocomplete: 'off',
    maxLength: DIGITS + 2,
    required: true,
  });
  const problem = element('p', { className: 'problem', role: 'alert' });
  const label = element('label', {
    htmlFor: 'code',
    textContent: `${DIGITS} 位配对码 · ${DIGITS}-digit pairing code`,
  });
  form.append(
    element('h1', { textContent: '配对本机' }),
    element('p', { className: 'english', lang: 'en', textContent: 'Pair this machine' }),
    element('p', { textContent: '请在管理页面生成配对码，10 分钟内有效。' }),
    element('p', { lang: 'en', textContent: 'Make a code on the manager page; it is valid for 10 minutes.' }),
    label,
    input,
    problem,
    element('button', { type: 'submit', textContent: '配对 · Pair' }),
  );
  return { form, input, problem };
}

function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]>,
): HTMLElementTagNameMap[K] {
  return Object.assign(document.createElement(tag), properties);
}

function problemText(error: unknown): string {
  const code: unknown = (error as { readonly code?: unknown }).code;
  if (code === 'wrong_kind') return '这个配对码是给另一种设备的 · This code is for another kind of machine';
  const known = isErrorCode(code) ? code : 'internal';
  return `${errorMessage(known, {}, 'zh-CN')} · ${errorMessage(known, {}, 'en')}`;
}
