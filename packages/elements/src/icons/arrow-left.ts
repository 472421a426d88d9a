import { html, type TemplateResult } from 'lit';

/** To the left: back. */
export const arrowLeftIcon: TemplateResult = html`<svg
  class="icon"
  viewBox="0 0 24 24"
  aria-hidden="true"
  focusable="false"
>
  <path d="M20 12H5M11 6l-6 6 6 6" />
</svg>`;
