import { html, type TemplateResult } from 'lit';

/** No connection. */
export const offlineIcon: TemplateResult = html`<svg
  class="icon"
  viewBox="0 0 24 24"
  aria-hidden="true"
  focusable="false"
>
  <path
    d="M3 9.5a13 13 0 0 1 4.5-2.7M21 9.5a13 13 0 0 0-8.5-3.4M6.5 13.5a8 8 0 0 1 3-1.8M17.5 13.5a8 8 0 0 0-1.7-1.2M12 18.3v.2M4 4l16 16"
  />
</svg>`;
