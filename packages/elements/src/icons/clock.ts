import { html, type TemplateResult } from 'lit';

/** Time, a wait. */
export const clockIcon: TemplateResult = html`<svg
  class="icon"
  viewBox="0 0 24 24"
  aria-hidden="true"
  focusable="false"
>
  <circle cx="12" cy="12" r="8.5" />
  <path d="M12 7v5.5l3.5 2" />
</svg>`;
