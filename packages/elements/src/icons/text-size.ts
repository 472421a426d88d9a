import { html, type TemplateResult } from 'lit';

/** Larger text. */
export const textSizeIcon: TemplateResult = html`<svg
  class="icon"
  viewBox="0 0 24 24"
  aria-hidden="true"
  focusable="false"
>
  <path d="M2.5 19l5.5-14 5.5 14M4.5 14.5h7M14.5 19l3.5-8.5 3.5 8.5M15.7 16h4.6" />
</svg>`;
