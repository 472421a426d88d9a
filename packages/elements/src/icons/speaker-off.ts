import { html, type TemplateResult } from 'lit';

/** Voice or sound off. */
export const speakerOffIcon: TemplateResult = html`<svg
  class="icon"
  viewBox="0 0 24 24"
  aria-hidden="true"
  focusable="false"
>
  <path d="M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM16 10l5 5M21 10l-5 5" />
</svg>`;
