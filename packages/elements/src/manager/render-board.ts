import { html, nothing, type TemplateResult } from 'lit';
import type { ManagerView } from './manager-view.ts';
import { renderAdvice } from './render-advice.ts';
import { renderTiles } from './render-tiles.ts';
import { renderWindows } from './render-windows.ts';

/** The board itself: queues, windows, and beside them the advice while nothing else is open there. */
export function renderBoard(view: ManagerView): TemplateResult {
  return html`<div class="halls">
    ${renderTiles(view)} ${renderWindows(view)} ${view.selection === undefined ? renderAdvice(view) : nothing}
  </div>`;
}
