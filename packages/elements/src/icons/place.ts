import { html, type TemplateResult } from 'lit';

/** Where to go: zone, floor, window. */
export const placeIcon: TemplateResult = html`<svg
  class="icon"
  viewBox="0 0 24 24"
  aria-hidden="true"
  focusable="false"
>
  <path d="M12 21.5c4.5-4.7 6.8-8.4 6.8-11.3a6.8 6.8 0 0 0-13.6 0c0 2.9 2.3 6.6 6.8 11.3z" />
  <circle cx="12" cy="10" r="2.5" />
</svg>`;
