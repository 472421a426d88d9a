import { html, type TemplateResult } from 'lit';

/** Done, chosen. */
export const checkIcon: TemplateResult = html`<svg
  class="icon"
  viewBox="0 0 24 24"
  aria-hidden="true"
  focusable="false"
>
  <path d="M5 12.5l5 5L19.5 7" />
</svg>`;
