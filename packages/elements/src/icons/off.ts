import { html, type TemplateResult } from 'lit';

/** Nobody there; off. */
export const offIcon: TemplateResult = html`<svg
  class="icon"
  viewBox="0 0 24 24"
  aria-hidden="true"
  focusable="false"
>
  <circle cx="12" cy="12" r="8.5" />
  <path d="M8.5 12h7" />
</svg>`;
