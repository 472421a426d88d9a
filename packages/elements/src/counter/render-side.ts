import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { CounterTicketRow } from '@hallkit/protocol';
import { ageText } from '../texts/age-text.ts';
import type { ConsoleView } from './console-view.ts';
import { fieldOf } from './form-field.ts';
import { NEXT_SHOWN_MAX } from './limits.ts';

/** What the lists call. */
export interface SideActions {
  readonly callNumber: (number: string) => void;
  readonly resume: (ticket: number) => void;
  readonly reactivate: (ticket: number) => void;
}

/** The figures that are always in view. */
export function renderFigures({ state, texts, language, now }: ConsoleView): TemplateResult {
  const { waiting = 0, oldestSince = 0, served = 0, missed = 0 } = state.counter ?? {};
  const longest = oldestSince === 0 ? '—' : ageText(now - oldestSince, language);
  const figures = [
    [texts.waiting, waiting],
    [texts.longest, longest],
    [texts.today, served],
    [texts.missedToday, missed],
  ] as const;
  return html`<dl class="figures" part="figures">
    ${figures.map(
      ([name, value]) =>
        html`<div>
          <dt>${name}</dt>
          <dd class="figure">${value}</dd>
        </div>`,
    )}
  </dl>`;
}

/** Who is next, who is parked, who missed, and a number to call. */
export function renderLists(view: ConsoleView, actions: SideActions): TemplateResult {
  const { texts, state } = view;
  return html`${renderCallNumber(view, actions)}
    <h2>${texts.whoIsNext}</h2>
    <ol class="tickets">
      ${state.next.length === 0 ? html`<li class="soft">${texts.nobody}</li>` : nothing}
      ${repeat(
        state.next.slice(0, NEXT_SHOWN_MAX),
        ({ id }) => id,
        (ticket) => renderTicket(view, ticket),
      )}
    </ol>
    ${renderGroup(view, texts.parked, state.parked, 'resume-ticket', actions.resume)}
    ${renderGroup(view, texts.missed, state.missed, 'reactivate-ticket', actions.reactivate)}`;
}

function renderCallNumber({ texts, can }: ConsoleView, actions: SideActions): TemplateResult {
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const number = fieldOf(new FormData(form), 'number').toUpperCase();
    if (number === '') return;
    actions.callNumber(number);
    form.reset();
  };
  return html`<form class="call-number" @submit=${submit}>
    <label for="number">${texts.numberToCall}</label>
    <input
      id="number"
      name="number"
      placeholder="A001"
      maxlength="12"
      autocomplete="off"
      autocapitalize="characters"
      spellcheck="false"
    />
    <button ?disabled=${!can.has('call-number')}>${texts.action['call-number']}</button>
  </form>`;
}

function renderGroup(
  view: ConsoleView,
  title: string,
  tickets: readonly CounterTicketRow[],
  action: 'resume-ticket' | 'reactivate-ticket',
  act: (ticket: number) => void,
): TemplateResult | typeof nothing {
  if (tickets.length === 0) return nothing;
  return html`<h2>${title}</h2>
    <ul class="tickets" data-group=${action}>
      ${repeat(
        tickets,
        ({ id }) => id,
        (ticket) =>
          renderTicket(
            view,
            ticket,
            html`<button ?disabled=${!view.can.has(action)} @click=${() => act(ticket.id)}>
              ${view.texts.action[action]}
            </button>`,
          ),
      )}
    </ul>`;
}

function renderTicket(view: ConsoleView, ticket: CounterTicketRow, action?: TemplateResult): TemplateResult {
  const { language, now } = view;
  const since = ageText(now - ticket.waitingSince, language);
  const priority = ticket.priority === '' ? '' : view.priorityName(ticket.priority);
  return html`<li>
    <span class="number">${ticket.number}</span>
    <span class="service">${view.serviceName(ticket.service)}</span>
    ${priority === '' ? nothing : html`<b>${priority}</b>`}
    ${action ?? html`<span class="soft figure">${since}</span>`}
  </li>`;
}
