import { html, type TemplateResult } from 'lit';

/** Something is wrong or late. */
export const warningIcon: TemplateResult = html`<svg
  class="icon"
  viewBox="0 0 24 24"
  aria-hidden="true"
  focusable="false"
>
  <path d="M12 4l9 16H3zM12 10v4.5M12 17.3v.2" />
</svg>`;
