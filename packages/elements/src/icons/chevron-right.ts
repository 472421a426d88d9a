import { html, type TemplateResult } from 'lit';

/** Opens what the row names. */
export const chevronRightIcon: TemplateResult = html`<svg
  class="icon"
  viewBox="0 0 24 24"
  aria-hidden="true"
  focusable="false"
>
  <path d="M9 5l7 7-7 7" />
</svg>`;
