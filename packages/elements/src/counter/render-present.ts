import { html, nothing, type TemplateResult } from 'lit';
import type { CounterTicketRow } from '@hallkit/protocol';
import { ageText } from '../texts/age-text.ts';
import { clockText } from './clock-text.ts';
import type { ConsoleView } from './console-view.ts';
import { reasonText } from './reason-text.ts';

const MINUTE_MS = 60_000;

/** Who stands at the window: number, service, timer, and why this one; or that nobody does. */
export function renderPresent(view: ConsoleView): TemplateResult {
  const { present } = view.state;
  return html`<section class="present" part="present" data-mode=${view.state.mode}>
    ${present === undefined ? renderFree(view) : renderTicket(view, present)}
  </section>`;
}

function renderTicket(view: ConsoleView, ticket: CounterTicketRow): TemplateResult {
  const { texts, catalogue } = view;
  const item = catalogue?.items.find(({ id }) => id === ticket.item)?.name;
  const itemName = item?.[view.language] ?? item?.['zh-CN'] ?? '';
  const status = ticket.status === 'serving' ? 'serving' : 'called';
  return html`<p class="mode" data-status=${status}>${texts.mode[status]}</p>
    <p class="number" part="number" role="status">${ticket.number}</p>
    <div class="what">
      <p class="service">${view.serviceName(ticket.service)}</p>
      ${itemName === '' ? nothing : html`<p class="soft">${itemName}</p>`} ${renderTags(view, ticket)}
    </div>
    ${renderTimer(view, ticket)} ${renderWhy(view, ticket)}`;
}

function renderTags(view: ConsoleView, ticket: CounterTicketRow): TemplateResult {
  const { texts, state } = view;
  const { priority, verifiedHow, recalls, legs, leg, language } = ticket;
  const name = view.priorityName(priority);
  const tags = [
    priority === '' ? '' : verifiedHow === '' ? texts.claimed(name) : texts.verified(name),
    language.startsWith('en') ? texts.prefersEnglish : '',
    legs.length > 1 ? texts.leg(leg + 1, legs.length) : '',
    recalls > 0 ? texts.recalls(recalls, state.counter?.recallsMax ?? 0) : '',
  ].filter((tag) => tag !== '');
  return html`<ul class="tags">
    ${tags.map((tag) => html`<li>${tag}</li>`)}
  </ul>`;
}

/** Since the call while it is called, since the start while it is served, against what the service usually takes. */
function renderTimer(view: ConsoleView, ticket: CounterTicketRow): TemplateResult {
  const { texts, now, catalogue } = view;
  const serving = ticket.status === 'serving';
  const ms = now - (serving ? ticket.startedAt : ticket.calledAt);
  const minutes = catalogue?.services.find(({ id }) => id === ticket.service)?.meanMinutes ?? 0;
  const told = texts.target(Math.max(1, Math.round(minutes)));
  const over = serving && minutes > 0 && ms > minutes * MINUTE_MS;
  return html`<div class="timer" data-over=${over}>
    <p>
      <span class="soft">${serving ? texts.servedFor : texts.calledFor}</span>
      <span class="clock figure" role="timer">${clockText(ms)}</span>
    </p>
    ${
      serving && minutes > 0
        ? html`<progress
              aria-label=${told}
              max=${minutes * MINUTE_MS}
              .value=${Math.min(ms, minutes * MINUTE_MS)}
            ></progress>
            <p class="soft">${over ? texts.overTarget : told}</p>`
        : nothing
    }
  </div>`;
}

function renderWhy(view: ConsoleView, ticket: CounterTicketRow): TemplateResult {
  const { texts, language } = view;
  const waitedMs = ticket.calledAt - ticket.waitingSince;
  const waited = texts.waited(ageText(waitedMs, language));
  const names = { priority: view.priorityName, service: view.serviceName };
  const why = ticket.reason === null ? '' : reasonText(ticket.reason, language, names);
  return html`<p class="why" part="why">
    ${why === '' ? nothing : html`<span class="soft">${texts.why}</span> <strong>${why}</strong> · `}${waited}
  </p>`;
}

function renderFree(view: ConsoleView): TemplateResult {
  const { texts, state } = view;
  const reason = view.catalogue?.pauseReasons.find(({ id }) => id === state.win?.pauseReason)?.name;
  const paused = texts.pausedFor(reason?.[view.language] ?? reason?.['zh-CN'] ?? '');
  const [first] = state.next;
  const title = { paused, closed: texts.mode.closed }[state.mode as 'paused' | 'closed'] ?? texts.noneThere;
  const waiting = state.counter?.waiting ?? 0;
  const more =
    state.mode === 'closed' ? texts.closedHint : waiting === 0 ? texts.nobody : texts.people(waiting);
  return html`<p class="free">${title}</p>
    <p class="soft">${more}${first === undefined ? nothing : html` · ${texts.nextUp(first.number)}`}</p>`;
}
