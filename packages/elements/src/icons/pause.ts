import { html, type TemplateResult } from 'lit';

/** At rest for a while. */
export const pauseIcon: TemplateResult = html`<svg
  class="icon"
  viewBox="0 0 24 24"
  aria-hidden="true"
  focusable="false"
>
  <path d="M9 6v12M15 6v12" />
</svg>`;
