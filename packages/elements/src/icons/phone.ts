import { html, type TemplateResult } from 'lit';

/** A mobile phone. */
export const phoneIcon: TemplateResult = html`<svg
  class="icon"
  viewBox="0 0 24 24"
  aria-hidden="true"
  focusable="false"
>
  <rect x="7" y="2.5" width="10" height="19" rx="2" />
  <path d="M11 18.5h2" />
</svg>`;
