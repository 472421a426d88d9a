import { html, type TemplateResult } from 'lit';

/** The help desk, a guide. */
export const helpIcon: TemplateResult = html`<svg
  class="icon"
  viewBox="0 0 24 24"
  aria-hidden="true"
  focusable="false"
>
  <circle cx="12" cy="12" r="8.5" />
  <path d="M9.5 9.7a2.6 2.6 0 1 1 3.7 2.4c-.8.4-1.2.9-1.2 1.9M12 16.8v.2" />
</svg>`;
