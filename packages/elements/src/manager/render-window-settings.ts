import { html, nothing, type TemplateResult } from 'lit';
import type { WindowRow } from '@hallkit/protocol';
import { fieldOf } from '../counter/form-field.ts';
import type { ManagerView } from './manager-view.ts';
import { onSubmit } from './on-submit.ts';
import { personOf } from './person-of.ts';
import { renderReallocation } from './render-reallocation.ts';

/** A window's settings: who is at it, what it serves, and its state. */
export function renderWindowSettings(view: ManagerView, win: WindowRow): TemplateResult {
  const { texts, staff } = view;
  const clerk = staff.get(win.id)?.clerk || texts.noClerk;
  const served = staff.get(win.id)?.served ?? 0;
  return html`<p class="soft">${clerk} · ${texts.served} ${served}</p>
    ${renderChangeNote(view, win)} ${renderReallocation(view, win)}
    <h3>${texts.windowState}</h3>
    ${renderState(view, win)}`;
}

/** Why it serves something else now, and who changed it. */
function renderChangeNote({ texts, staff }: ManagerView, win: WindowRow): TemplateResult | typeof nothing {
  const overlay = staff.get(win.id)?.overlay ?? null;
  if (overlay === null) return nothing;
  return html`<p class="soft" data-change>${texts.changedBy(personOf(overlay.by), overlay.reason)}</p>`;
}

function renderState(
  { texts, canAct, run, catalogue, language }: ManagerView,
  win: WindowRow,
): TemplateResult {
  const window = win.id;
  const act = (
    action: 'open-window' | 'resume-window' | 'close-window' | 'give-back',
    text: string,
    kind = '',
  ) =>
    html`<button
      type="button"
      class=${kind}
      data-action=${action}
      ?disabled=${!canAct}
      @click=${() => run(action, { window })}
    >
      ${text}
    </button>`;
  const pause = onSubmit((data) => run('pause-window', { window, reason: fieldOf(data, 'reason') }));
  const reasons = catalogue?.pauseReasons ?? [];
  return html`<div class="row">
      ${win.status === 'closed' ? act('open-window', texts.openWindow, 'go') : nothing}
      ${win.status === 'paused' ? act('resume-window', texts.resumeWindow, 'go') : nothing}
      ${win.status !== 'closed' && win.current === '' ? act('close-window', texts.closeWindow) : nothing}
      ${!win.attended && win.current !== '' && !win.serving ? act('give-back', texts.giveBack, 'late') : nothing}
    </div>
    ${
      win.status === 'open'
        ? html`<form @submit=${pause}>
            <label
              >${texts.reason}<select name="reason" required>
                ${reasons.map(({ id, name }) => html`<option value=${id}>${name[language] ?? name['zh-CN']}</option>`)}
              </select></label
            >
            <button ?disabled=${!canAct}>${texts.pauseWindow}</button>
          </form>`
        : nothing
    }`;
}
