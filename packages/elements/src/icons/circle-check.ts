import { html, type TemplateResult } from 'lit';

/** All is well. */
export const circleCheckIcon: TemplateResult = html`<svg
  class="icon"
  viewBox="0 0 24 24"
  aria-hidden="true"
  focusable="false"
>
  <circle cx="12" cy="12" r="8.5" />
  <path d="M8 12.3l2.8 2.8L16 9.5" />
</svg>`;
