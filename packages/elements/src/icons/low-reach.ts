import { html, type TemplateResult } from 'lit';

/** Brings the controls down within low reach. */
export const lowReachIcon: TemplateResult = html`<svg
  class="icon"
  viewBox="0 0 24 24"
  aria-hidden="true"
  focusable="false"
>
  <path d="M12 3v9M8 8.5l4 4 4-4M4 17h16M4 21h16" />
</svg>`;
