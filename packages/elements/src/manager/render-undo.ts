import { html, nothing, type TemplateResult } from 'lit';
import { checkIcon } from '../icons/check.ts';
import { closeIcon } from '../icons/close.ts';
import { undoIcon } from '../icons/undo.ts';
import type { ManagerView } from './manager-view.ts';
import { changeBack } from './reallocation.ts';

/** The last change, with the way back. */
export function renderUndo(view: ManagerView): TemplateResult | typeof nothing {
  const { texts, canAct, reallocation, windows, now } = view;
  const { applied } = reallocation;
  if (applied === undefined) return nothing;
  const number = windows.find(({ id }) => id === applied.window)?.number ?? 0;
  const { added, removed } = applied.services;
  const signed = [
    ...added.map((id) => `+ ${view.serviceName(id)}`),
    ...removed.map((id) => `− ${view.serviceName(id)}`),
  ];
  const undo = (): void =>
    void reallocation.undo(changeBack(applied.window, applied.before, texts.undoReason, now));
  return html`<div class="line done" role="status">
    ${checkIcon}<span>${texts.reallocated(number, signed.join('  '))}</span>
    <button type="button" data-undo ?disabled=${!canAct} @click=${undo}>${undoIcon}${texts.undo}</button>
    <button type="button" class="bare" aria-label=${texts.dismiss} @click=${() => reallocation.forget()}>
      ${closeIcon}
    </button>
  </div>`;
}
