import { html, nothing, type TemplateResult } from 'lit';
import type { ConsoleView } from './console-view.ts';
import { keyedActions, type KeyedAction } from './key-map.ts';
import type { CounterAction } from './possible-actions.ts';

/** A button of an action with its key on it. Kept in its place while it cannot be pressed, so that hands find it. */
export function renderAction(view: ConsoleView, action: CounterAction, kind = ''): TemplateResult {
  const { texts, can, pending } = view;
  return html`<button
    type="button"
    class=${kind}
    part="action"
    data-action=${action}
    aria-keyshortcuts=${keyOf(view, action) || nothing}
    aria-busy=${pending === action}
    ?disabled=${!can.has(action)}
    @click=${() => view.press(action)}
  >
    <span>${texts.action[action]}</span>${renderKey(keyOf(view, action))}
  </button>`;
}

/** The one big button: the next visitor, whatever stands at the window now. */
export function renderNext(view: ConsoleView): TemplateResult {
  const { texts, state, can, pending } = view;
  return html`<button
    type="button"
    class="go next"
    part="next"
    data-action="call-next"
    aria-keyshortcuts=${view.keys['call-next'] || nothing}
    aria-busy=${pending === 'call-next'}
    ?disabled=${!can.has('call-next')}
    @click=${() => view.press('call-next')}
  >
    <span class="main">${texts.action['call-next']}</span>
    <span class="more">${state.present === undefined ? texts.nextOpen : texts.nextFinishes}</span>
    ${renderKey(view.keys['call-next'])}
  </button>`;
}

/** Takes the last action back, with the seconds that are left for it; nothing while there is nothing to take back. */
export function renderUndo(view: ConsoleView): TemplateResult | typeof nothing {
  const { texts, state, can, now } = view;
  if (!can.has('undo') || state.counter === undefined) return nothing;
  const { undoAction, undoUntil } = state.counter;
  const seconds = Math.max(1, Math.ceil((undoUntil - now) / 1000));
  const name = (texts.action as Readonly<Record<string, string>>)[undoAction] ?? undoAction;
  return html`<button
    type="button"
    class="undo"
    part="action"
    data-action="undo"
    @click=${() => view.press('undo')}
  >
    <span>${texts.undoOf(name, seconds)}</span>${renderKey(view.keys.undo)}
  </button>`;
}

/** Calls by itself after a visitor has left. */
export function renderAutoNext(view: ConsoleView): TemplateResult {
  const { texts, autoNext, now } = view;
  const seconds = autoNext.at === undefined ? 0 : Math.ceil((autoNext.at - now) / 1000);
  return html`<label class="auto">
    <input
      type="checkbox"
      .checked=${autoNext.on}
      @change=${(event: Event) => view.setAutoNext((event.target as HTMLInputElement).checked)}
    />
    <span>${autoNext.on && seconds > 0 ? texts.autoNextIn(seconds) : texts.autoNext}</span>
  </label>`;
}

const renderKey = (key: string): TemplateResult | typeof nothing =>
  key === '' ? nothing : html`<kbd>${key}</kbd>`;

/** Pause and resume share a key: there is never a doubt which of them it means. */
function keyOf({ keys }: ConsoleView, action: CounterAction): string {
  const keyed = action === 'resume-window' ? 'pause-window' : action;
  const isKeyed = (keyedActions as readonly string[]).includes(keyed);
  return isKeyed ? keys[keyed as KeyedAction] : '';
}
