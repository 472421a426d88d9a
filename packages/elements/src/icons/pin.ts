import { html, type TemplateResult } from 'lit';

/** Stays as it is. */
export const pinIcon: TemplateResult = html`<svg
  class="icon"
  viewBox="0 0 24 24"
  aria-hidden="true"
  focusable="false"
>
  <path d="M9 4h6M10 4v6l-3 4h10l-3-4V4M12 14v6" />
</svg>`;
