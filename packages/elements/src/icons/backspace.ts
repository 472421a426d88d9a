import { html, type TemplateResult } from 'lit';

/** Takes the last character away. */
export const backspaceIcon: TemplateResult = html`<svg
  class="icon"
  viewBox="0 0 24 24"
  aria-hidden="true"
  focusable="false"
>
  <path d="M8.5 5H21v14H8.5L3 12zM12 9.5l5 5M17 9.5l-5 5" />
</svg>`;
