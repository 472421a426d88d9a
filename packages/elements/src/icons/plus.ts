import { html, type TemplateResult } from 'lit';

/** Adds one more. */
export const plusIcon: TemplateResult = html`<svg
  class="icon"
  viewBox="0 0 24 24"
  aria-hidden="true"
  focusable="false"
>
  <path d="M12 5v14M5 12h14" />
</svg>`;
