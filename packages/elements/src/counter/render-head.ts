import { html, nothing, type TemplateResult } from 'lit';
import { closeIcon } from '../icons/close.ts';
import { warningIcon } from '../icons/warning.ts';
import { actingModes } from './console-state.ts';
import type { ConsoleView } from './console-view.ts';
import { renderAction } from './render-buttons.ts';

/** The top line: which window, what it serves, and how it is opened, paused, closed and left. */
export function renderHead(view: ConsoleView, time: string): TemplateResult {
  const { texts, state } = view;
  const { win, mode } = state;
  const acts = actingModes.has(mode);
  const services = servicesOf(view);
  return html`<header class="head" part="head">
    <h1>${win === undefined ? texts.label : texts.window(win.number)}</h1>
    ${
      win === undefined
        ? nothing
        : html`<p class="chip" data-status=${acts ? win.status : ''}>
            ${acts ? texts.statusOf[win.status] : texts.mode[mode]}
          </p>`
    }
    <p class="services soft" title=${services}>${services}</p>
    ${acts ? renderWindowActions(view) : nothing}
    <time class="figure">${time}</time>
    <slot name="account"></slot>
  </header>`;
}

/** A window that serves everything says so instead of listing it. */
function servicesOf({ state, texts, catalogue, serviceName }: ConsoleView): string {
  const services = state.win?.services ?? [];
  const all = catalogue?.services.length ?? Infinity;
  return services.length >= all ? texts.allServices : services.map(serviceName).join(' · ');
}

function renderWindowActions(view: ConsoleView): TemplateResult {
  const actions = {
    closed: [renderAction(view, 'open-window', 'go'), renderAction(view, 'sign-out', 'bare')],
    open: [renderAction(view, 'pause-window'), renderAction(view, 'close-window', 'bare')],
    paused: [renderAction(view, 'resume-window', 'go'), renderAction(view, 'close-window', 'bare')],
  } as const;
  return html`<nav>${actions[view.state.win?.status ?? 'closed']}</nav>`;
}

/** What must be known before anything is pressed: cut off, refused, or still asking. */
export function renderLines(
  view: ConsoleView,
  lines: { readonly cutOff: string; readonly problem: string; readonly confirming: boolean },
  dismiss: () => void,
): TemplateResult {
  const { texts } = view;
  return html`${
    lines.cutOff === ''
      ? nothing
      : html`<p class="line late" part="stale" role="status">${warningIcon}<span>${lines.cutOff}</span></p>`
  }
  ${
    lines.problem === ''
      ? nothing
      : html`<p class="line problem" part="problem" role="alert">
          ${warningIcon}<span>${lines.problem}</span>
          <button type="button" class="bare" aria-label=${texts.dismiss} @click=${dismiss}>
            ${closeIcon}
          </button>
        </p>`
  }
  ${lines.confirming ? html`<p class="line" role="status">${texts.confirming}</p>` : nothing}`;
}
