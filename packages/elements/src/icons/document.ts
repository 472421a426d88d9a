import { html, type TemplateResult } from 'lit';

/** Papers to bring. */
export const documentIcon: TemplateResult = html`<svg
  class="icon"
  viewBox="0 0 24 24"
  aria-hidden="true"
  focusable="false"
>
  <path d="M6 2.5h8.5L19 7v14.5H6zM14 2.5V7.5h5M9 12h7M9 16h7" />
</svg>`;
