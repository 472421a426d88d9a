import { html, type TemplateResult } from 'lit';

/** A magnifying glass. */
export const searchIcon: TemplateResult = html`<svg
  class="icon"
  viewBox="0 0 24 24"
  aria-hidden="true"
  focusable="false"
>
  <circle cx="11" cy="11" r="6.5" />
  <path d="M16 16l5 5" />
</svg>`;
