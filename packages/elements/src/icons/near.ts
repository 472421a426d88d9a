import { html, type TemplateResult } from 'lit';

/** Comes near to a limit. */
export const nearIcon: TemplateResult = html`<svg
  class="icon"
  viewBox="0 0 24 24"
  aria-hidden="true"
  focusable="false"
>
  <path d="M12 3.5L20.5 12 12 20.5 3.5 12zM12 8.5v4M12 15.4v.1" />
</svg>`;
