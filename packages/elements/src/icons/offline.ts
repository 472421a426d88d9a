import { html, type TemplateResult } from 'lit';

/** No connection. */
export const offlineIcon: TemplateResult = html`<svg
  class="icon"
  viewBox="0 0 24 24"
  aria-hidden="true"
  focusable="false"
>
  <path d="M3 9.5a13 13 0 0 1 18 0M6.5 13.5a8 8 0 0 1 11 0M10 17.2a3 3 0 0 1 4 0M4.5 3.5l15 17" />
</svg>`;
