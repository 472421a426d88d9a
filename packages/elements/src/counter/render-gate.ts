import { html, nothing, type TemplateResult } from 'lit';
import type { WindowRow, ZoneRow } from '@hallkit/protocol';
import type { ConsoleView } from './console-view.ts';
import { renderAction } from './render-buttons.ts';

/** Windows of a hall by zone, for a clerk to choose the own one. */
export function renderChooser(
  view: ConsoleView,
  zones: readonly ZoneRow[],
  choose: (window: string) => void,
): TemplateResult {
  const { texts, windows, language } = view;
  const groups = zones
    .map((zone) => ({ zone, own: windows.filter((win) => win.zone === zone.id) }))
    .filter(({ own }) => own.length > 0);
  return html`<section class="gate" part="chooser">
    <h1>${windows.length === 0 ? texts.mode.loading : texts.choose}</h1>
    ${groups.map(
      ({ zone, own }) =>
        html`<h2>${zone.name[language] ?? zone.name['zh-CN']}</h2>
          <ul class="windows">
            ${own.map((win) => html`<li>${renderWindow(view, win, choose)}</li>`)}
          </ul>`,
    )}
  </section>`;
}

function renderWindow(
  { texts }: ConsoleView,
  win: WindowRow,
  choose: (window: string) => void,
): TemplateResult {
  return html`<button
    type="button"
    data-window=${win.id}
    aria-label=${`${texts.window(win.number)}, ${texts.statusOf[win.status]}`}
    @click=${() => choose(win.id)}
  >
    <span class="number">${win.number}</span><small>${texts.statusOf[win.status]}</small>
  </button>`;
}

/** Before a clerk may act: sign in, take over from another clerk, or go on here after another computer. */
export function renderGate(view: ConsoleView, leave: (() => void) | undefined): TemplateResult {
  const { texts, state } = view;
  const gates = {
    'signed-out': [texts.mode['signed-out'], texts.signInHint, renderAction(view, 'sign-in', 'go')],
    taken: [texts.taken(state.staff?.clerk ?? ''), texts.takenHint, renderAction(view, 'take-over', 'late')],
    moved: [texts.moved, texts.movedHint, renderGoOn(view)],
    unknown: [texts.mode.unknown, '', nothing],
  } as const;
  const gate = gates[state.mode as keyof typeof gates];
  if (gate === undefined) return html`<section class="gate"><h1>${texts.mode.loading}</h1></section>`;
  const [title, more, action] = gate;
  return html`<section class="gate" part="gate" data-mode=${state.mode}>
    <h1>${title}</h1>
    <p class="soft">${more}</p>
    <div class="gate-actions">
      ${action}
      ${leave === undefined ? nothing : html`<button type="button" class="bare" data-leave @click=${leave}>${texts.otherWindow}</button>`}
    </div>
  </section>`;
}

function renderGoOn(view: ConsoleView): TemplateResult {
  return html`<button
    type="button"
    class="go"
    data-action="sign-in"
    ?disabled=${!view.can.has('sign-in')}
    @click=${() => view.press('sign-in')}
  >
    ${view.texts.goOnHere}
  </button>`;
}
