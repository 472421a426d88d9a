import { html, type TemplateResult } from 'lit';

/** Closes or clears. */
export const closeIcon: TemplateResult = html`<svg
  class="icon"
  viewBox="0 0 24 24"
  aria-hidden="true"
  focusable="false"
>
  <path d="M6 6l12 12M18 6L6 18" />
</svg>`;
