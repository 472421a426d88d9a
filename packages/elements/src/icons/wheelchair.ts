import { html, type TemplateResult } from 'lit';

/** An accessible window or low counter. */
export const wheelchairIcon: TemplateResult = html`<svg
  class="icon"
  viewBox="0 0 24 24"
  aria-hidden="true"
  focusable="false"
>
  <circle cx="11" cy="4.2" r="1.7" />
  <path d="M11 8v6h5l2.5 5.5M11 10.5h4.5M8 11.5a5.2 5.2 0 1 0 6.5 6.5" />
</svg>`;
