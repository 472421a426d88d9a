import { html, nothing, type TemplateResult } from 'lit';
import { bellIcon } from '../icons/bell.ts';
import { languageIcon } from '../icons/language.ts';
import { offlineIcon } from '../icons/offline.ts';
import { speakerIcon } from '../icons/speaker.ts';
import { textSizeIcon } from '../icons/text-size.ts';
import { numberSize } from '../texts/number-size.ts';
import { timeOfDay } from '../texts/age-text.ts';
import { renderLeave } from './leave-view.ts';
import { renderState } from './state-view.ts';
import type { TicketScreen } from './ticket-screen.ts';
import type { TicketTexts } from './ticket-texts.ts';

/** States in which a visitor still waits for something and may be called. */
const HOPEFUL = new Set(['waiting', 'called', 'serving', 'parked']);

/** The whole page of one ticket. */
export function renderPage(screen: TicketScreen): TemplateResult {
  const { ticket, texts, hall, pick } = screen;
  return html`
    ${renderTop(screen)}
    <div class="body">
      <p class="service">${pick(ticket.serviceName)}</p>
      <h1 tabindex="-1">
        <span class="visually-hidden">${texts.number}</span>
        <span class="number ${numberSize(ticket.number)}" data-number=${ticket.number}>${ticket.number}</span>
      </h1>
      <p class="state" role="status">${texts.state[ticket.status]}</p>
      ${renderState(screen)} ${renderLegs(screen)}
      <p class="taken soft figure">${texts.takenAt(timeOfDay(ticket.arrivedAt, hall?.timezone))}</p>
    </div>
    ${renderFoot(screen)}
  `;
}

function renderTop({ hall, texts, large, pick, actions }: TicketScreen): TemplateResult {
  return html`<div class="head">
    <p>${pick(hall?.name)}</p>
    <button
      class="bare"
      aria-pressed=${large ? 'true' : 'false'}
      aria-label=${texts.largeText}
      @click=${() => actions.toggleLarge()}
    >
      ${textSizeIcon}
    </button>
    <button
      class="bare"
      lang=${texts.otherLanguage === 'English' ? 'en' : 'zh-CN'}
      @click=${() => actions.switchLanguage()}
    >
      ${languageIcon}${texts.otherLanguage}
    </button>
  </div>`;
}

function renderLegs({ ticket, texts }: TicketScreen): TemplateResult | typeof nothing {
  if (ticket.legs.length < 2) return nothing;
  return html`<p class="legs soft figure">${texts.leg(ticket.leg + 1, ticket.legs.length)}</p>`;
}

function renderFoot(screen: TicketScreen): TemplateResult | typeof nothing {
  const { ticket, texts, alerts, leaving, actions } = screen;
  if (!HOPEFUL.has(ticket.status)) return nothing;
  if (leaving) return html`<div class="foot">${renderLeave(screen)}</div>`;
  return html`<div class="foot">
    <button class="alerts" aria-pressed=${alerts ? 'true' : 'false'} @click=${() => actions.toggleAlerts()}>
      ${alerts ? bellIcon : speakerIcon}${alerts ? texts.alertsOn : texts.alertsOff}
    </button>
    ${alerts ? html`<p class="soft">${texts.alertsHint}</p>` : nothing}
    ${
      ticket.status === 'waiting'
        ? html`<button class="bare leave-door" @click=${() => actions.askLeave()}>${texts.leave}</button>`
        : nothing
    }
  </div>`;
}

/** Cut off: what is shown is the last known state, with its age. */
export function renderCutOff(texts: TicketTexts, age: string): TemplateResult {
  return html`<p class="cut-off" role="status">
    ${offlineIcon}<span>${age === '' ? texts.cutOff : texts.stale(age)}</span>
  </p>`;
}

/** No ticket to show: still asking, or the link leads nowhere. */
export function renderNothing(texts: TicketTexts, gone: boolean): TemplateResult {
  if (!gone) return html`<div class="body empty"><p role="status">${texts.starting}</p></div>`;
  return html`<div class="body empty" role="alert">
    <h1>${texts.gone}</h1>
    <p>${texts.goneHow}</p>
  </div>`;
}
