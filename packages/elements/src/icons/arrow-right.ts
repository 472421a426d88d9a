import { html, type TemplateResult } from 'lit';

/** To the right: go to, next. */
export const arrowRightIcon: TemplateResult = html`<svg
  class="icon"
  viewBox="0 0 24 24"
  aria-hidden="true"
  focusable="false"
>
  <path d="M4 12h15M13 6l6 6-6 6" />
</svg>`;
