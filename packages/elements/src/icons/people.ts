import { html, type TemplateResult } from 'lit';

/** People waiting. */
export const peopleIcon: TemplateResult = html`<svg
  class="icon"
  viewBox="0 0 24 24"
  aria-hidden="true"
  focusable="false"
>
  <circle cx="9" cy="8" r="3.5" />
  <path d="M2.5 20c.6-4 3-6 6.5-6s5.9 2 6.5 6M15.5 4.8a3.5 3.5 0 0 1 0 6.4M18 14.6c2 .9 3.2 2.7 3.5 5.4" />
</svg>`;
