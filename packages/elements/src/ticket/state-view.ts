import { html, nothing, type TemplateResult } from 'lit';
import { bellIcon } from '../icons/bell.ts';
import { placeIcon } from '../icons/place.ts';
import { numberRuns } from '../texts/number-runs.ts';
import { waitRange } from '../texts/wait-range.ts';
import type { TicketScreen } from './ticket-screen.ts';

/** What the present state means for the visitor, below the number. */
export function renderState(screen: TicketScreen): TemplateResult {
  const { ticket, texts } = screen;
  switch (ticket.status) {
    case 'waiting':
      return renderWaiting(screen);
    case 'called':
      return renderCalled(screen);
    case 'serving':
      return html`<p class="how">${texts.servedAt(ticket.windowNumber)}</p>`;
    case 'parked':
      return html`<p class="how">${texts.parkedHow}</p>`;
    case 'missed':
      return html`<p class="how">${texts.missedHow}</p>`;
    case 'void':
      return html`<p class="how">${texts.voidHow}</p>`;
    case 'finished':
      return html`<p class="how">${texts.finishedHow}</p>`;
    case 'cancelled':
      return html`<p class="how">${texts.cancelledHow}</p>`;
    case 'lapsed':
      return html`<p class="how">${texts.lapsedHow}</p>`;
  }
}

function renderWaiting(screen: TicketScreen): TemplateResult {
  const { ticket, texts, language, noticeAhead } = screen;
  const wait = waitRange(ticket.p50Ms, ticket.p90Ms, language);
  const numbers = numberRuns(ticket.windowNumbers);
  const soon = ticket.ahead >= 0 && ticket.ahead <= noticeAhead;
  return html`
    ${renderAhead(screen)}
    <dl class="wait">
      <dt>${texts.waitLabel}</dt>
      <dd class="figure">${wait.range}</dd>
    </dl>
    ${soon ? html`<p class="soon" role="status">${bellIcon}<span>${texts.soon(ticket.ahead)}</span></p>` : nothing}
    <p class="where figure">
      ${placeIcon}<span
        >${placeOf(screen)}${numbers === '' ? nothing : html`<br />${texts.windows(numbers)}`}</span
      >
    </p>
  `;
}

function renderAhead({ ticket, texts }: TicketScreen): TemplateResult | typeof nothing {
  if (ticket.ahead < 0) return nothing;
  if (ticket.ahead === 0) return html`<p class="ahead"><strong>${texts.next}</strong></p>`;
  return html`<p class="ahead">
    <strong class="number">${ticket.ahead}</strong> ${texts.ahead(ticket.ahead)}
  </p>`;
}

function renderCalled(screen: TicketScreen): TemplateResult {
  const { ticket, texts } = screen;
  return html`<div class="go-to" role="alert">
    <p>${texts.goTo}</p>
    <p class="window">${texts.window(ticket.windowNumber)}</p>
    <p class="where">${placeIcon}<span>${placeOf(screen)}</span></p>
  </div>`;
}

function placeOf({ ticket, texts, pick }: TicketScreen): string {
  const floor = ticket.floor === 0 ? '' : texts.floor(ticket.floor);
  return [floor, pick(ticket.zoneName)].filter(Boolean).join(' ');
}
