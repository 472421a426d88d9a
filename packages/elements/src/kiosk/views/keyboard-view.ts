import { html, type TemplateResult } from 'lit';
import { backspaceIcon } from '../../icons/backspace.ts';
import type { KioskTexts } from '../kiosk-texts.ts';

const ROWS = ['1234567890', 'QWERTYUIOP', 'ASDFGHJKL', 'ZXCVBNM'] as const;

/**
 * A keyboard for pinyin initials, English and codes. Pressing a key keeps the focus where it is, so that a real
 * keyboard and this one work side by side.
 */
export function renderKeyboard(
  query: string,
  texts: KioskTexts,
  type: (query: string) => void,
): TemplateResult {
  const key = (label: string): TemplateResult =>
    html`<button class="key" @click=${() => type(query + label.toLowerCase())}>${label}</button>`;
  return html`<div class="keyboard" role="group" aria-label=${texts.keyboard} @pointerdown=${keepFocus}>
    ${ROWS.slice(0, -1).map((row) => html`<div class="keys">${[...row].map(key)}</div>`)}
    <div class="keys">
      <button class="key wide" @click=${() => type('')}>${texts.clear}</button>
      ${[...ROWS[3]].map(key)}
      <button class="key wide" aria-label=${texts.backspace} @click=${() => type(query.slice(0, -1))}>
        ${backspaceIcon}
      </button>
    </div>
  </div>`;
}

function keepFocus(event: Event): void {
  event.preventDefault();
}
