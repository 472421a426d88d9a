import { html, type TemplateResult } from 'lit';

/** A self-service terminal. */
export const terminalIcon: TemplateResult = html`<svg
  class="icon"
  viewBox="0 0 24 24"
  aria-hidden="true"
  focusable="false"
>
  <rect x="5" y="2.5" width="14" height="12" rx="1.5" />
  <path d="M9 18h6M7 21.5h10M12 14.5V18" />
</svg>`;
