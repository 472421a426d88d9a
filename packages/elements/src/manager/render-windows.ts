import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { checkIcon } from '../icons/check.ts';
import { clockIcon } from '../icons/clock.ts';
import { offIcon } from '../icons/off.ts';
import { pauseIcon } from '../icons/pause.ts';
import { pinIcon } from '../icons/pin.ts';
import { warningIcon } from '../icons/warning.ts';
import { openWindow, openWith, type ManagerView } from './manager-view.ts';
import { canTake, type WindowCard } from './window-card.ts';
import { shortAge } from './short-age.ts';

const statusIcons = { open: checkIcon, paused: pauseIcon, closed: offIcon };

/** Own services a card names; the others are counted. */
const OWN_MAX = 4;

/** Windows by zone: state, who is at it, whom it serves, and what it serves. A service is let go on those that take it. */
export function renderWindows(view: ManagerView): TemplateResult {
  const groups = view.zones
    .map((zone) => ({ zone, own: view.cards.filter((card) => card.zone === zone.id) }))
    .filter(({ own }) => own.length > 0);
  const { dragged } = view.drag;
  return html`<section class="zones" part="windows" aria-label=${view.texts.windows}>
    ${dragged === undefined ? nothing : html`<p class="drop-hint">${view.texts.dropHint(view.serviceName(dragged.service))}</p>`}
    ${groups.map(
      ({ zone, own }) =>
        html`<h2>${zone.name[view.language] ?? zone.name['zh-CN']}</h2>
          <ul class="windows">
            ${repeat(
              own,
              ({ id }) => id,
              (card) => renderWindow(view, card),
            )}
          </ul>`,
    )}
  </section>`;
}

function renderWindow(view: ManagerView, card: WindowCard): TemplateResult {
  const { drag, selection } = view;
  const { dragged } = drag;
  const takes = dragged !== undefined && canTake(card, dragged.service);
  const chosen = selection?.kind === 'window' && selection.id === card.id;
  return html`<li
    class="window"
    data-status=${card.status}
    data-drop=${dragged === undefined || dragged.from === card.id ? nothing : takes ? 'yes' : 'no'}
    @dragover=${(event: DragEvent) => drag.over(event, takes)}
    @drop=${(event: DragEvent) => give(view, card, event)}
  >
    <button
      type="button"
      data-window=${card.id}
      aria-pressed=${chosen}
      @click=${() => openWindow(view, card)}
    >
      ${renderTop(view, card)} ${renderPresent(view, card)}
      <span class="who">${card.clerk || view.texts.noClerk}</span>
      ${renderServes(view, card)} ${renderChange(view, card)}
    </button>
    ${card.extra.length === 0 ? nothing : renderExtra(view, card)}
  </li>`;
}

function give(view: ManagerView, card: WindowCard, event: DragEvent): void {
  const dragged = view.drag.drop(event);
  if (dragged !== undefined && canTake(card, dragged.service)) openWith(view, card, dragged.service);
}

function renderTop({ texts }: ManagerView, card: WindowCard): TemplateResult {
  return html`<span class="top"
    ><span class="number">${card.number}</span
    ><span class="state" data-open=${card.status === 'open'}
      >${statusIcons[card.status]}${texts.status[card.status]}</span
    ></span
  >`;
}

/** The number at it, or since when it is free or paused and why. */
function renderPresent(view: ManagerView, card: WindowCard): TemplateResult {
  const { texts } = view;
  return html`<span class="present"
      >${card.current === '' ? nothing : html`<strong>${card.current}</strong> `}${presentText(view, card)}</span
    >${card.unattended ? html`<span class="flag late">${warningIcon}${texts.unattended}</span>` : nothing}`;
}

function presentText({ texts, language, catalogue }: ManagerView, card: WindowCard): string {
  const age = (ms: number) => shortAge(ms, language);
  if (card.current !== '')
    return card.serving ? texts.inHand(age(card.currentMs)) : texts.called(age(card.currentMs));
  if (card.status === 'paused') {
    const reason = catalogue?.pauseReasons.find(({ id }) => id === card.pauseReason)?.name;
    return `${reason?.[language] ?? reason?.['zh-CN'] ?? card.pauseReason} ${age(card.pausedMs)}`.trim();
  }
  if (card.status === 'closed') return '';
  return card.idleMs > 0 ? texts.idle(age(card.idleMs)) : texts.nobodyThere;
}

function renderServes(view: ManagerView, { own, left }: WindowCard): TemplateResult {
  const { texts, services } = view;
  const named = own.slice(0, OWN_MAX).map((id) => view.serviceName(id));
  const more = own.length > OWN_MAX ? ` +${own.length - OWN_MAX}` : '';
  const all = own.length === services.length;
  return html`<span class="serves"
    ><span class="visually-hidden">${texts.servesOwn}: </span
    >${all ? texts.everything(own.length) : `${named.join(' · ')}${more}`}${
      left.length === 0
        ? nothing
        : html` <s>${left.map((id) => view.serviceName(id)).join(' · ')}</s
            ><span class="visually-hidden"> ${texts.left}</span>`
    }</span
  >`;
}

function renderChange(
  { texts, language }: ManagerView,
  { change }: WindowCard,
): TemplateResult | typeof nothing {
  if (change === undefined) return nothing;
  if (change.pinned) return html`<span class="flag">${pinIcon}${texts.pinned}</span>`;
  return html`<span class="flag"
    >${clockIcon}${change.leftMs > 0 ? texts.timeLeft(shortAge(change.leftMs, language)) : texts.untilDayEnds}</span
  >`;
}

/** Extra services: marked, and each may be carried out of the window again. */
function renderExtra(view: ManagerView, card: WindowCard): TemplateResult {
  const { texts, drag } = view;
  return html`<ul class="extra" aria-label=${texts.extra}>
    ${card.extra.map(
      (service) =>
        html`<li
          draggable="true"
          data-extra=${service}
          @dragstart=${(event: DragEvent) => drag.start(event, { service, from: card.id })}
          @dragend=${() => drag.end()}
        >
          + ${view.serviceName(service)}
        </li>`,
    )}
  </ul>`;
}
