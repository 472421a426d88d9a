import { html, nothing, type TemplateResult } from 'lit';
import { arrowLeftIcon } from '../../icons/arrow-left.ts';
import { searchIcon } from '../../icons/search.ts';
import type { Hit } from '../model/kiosk-model.ts';
import { renderKeyboard } from './keyboard-view.ts';
import type { KioskScreen } from './kiosk-screen.ts';
import { isOpen, placeOf, renderFigures } from './service-line.ts';

/** Search by a keyboard on the screen or a real one; hits as one types. */
export function renderSearch(screen: KioskScreen): TemplateResult {
  const { texts, session, actions } = screen;
  return html`<section class="search">
    <div class="search-field">
      <button class="bare" aria-label=${texts.back} @click=${() => actions.back()}>${arrowLeftIcon}</button>
      <label>
        ${searchIcon}<span class="visually-hidden">${texts.searchLabel}</span>
        <input
          id="query"
          type="text"
          inputmode="none"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          maxlength="40"
          placeholder=${texts.searchExample}
          .value=${session.query}
          @input=${(event: InputEvent) => actions.search((event.target as HTMLInputElement).value)}
        />
      </label>
    </div>
    ${renderHits(screen)} ${renderKeyboard(session.query, texts, (query) => actions.search(query))}
  </section>`;
}

function renderHits(screen: KioskScreen): TemplateResult {
  const { texts, session, hits } = screen;
  const asked = session.query.trim() !== '';
  const told = hits.length > 0 ? texts.found(hits.length) : texts.nothingFound(session.query.trim());
  return html`<div class="hits">
    <p class="visually-hidden" role="status">${asked ? told : ''}</p>
    ${asked ? nothing : html`<p class="empty"><strong>${texts.searchEmpty}</strong><span>${texts.searchHelp}</span></p>`}
    ${asked && hits.length === 0 ? html`<p class="empty">${told}</p>` : nothing}
    <ul class="services">
      ${hits.map((hit) => html`<li>${renderHit(hit, screen)}</li>`)}
    </ul>
  </div>`;
}

function renderHit(hit: Hit, screen: KioskScreen): TemplateResult {
  const { row } = hit.service;
  const open = isOpen(row);
  const choice = { service: row.id, item: hit.item?.id ?? '' };
  const under = [hit.item === undefined ? '' : screen.pick(row.name), placeOf(hit.service, screen)];
  return html`<button
    class="service"
    data-service=${row.id}
    data-item=${choice.item}
    aria-disabled=${open || hit.item?.instead ? 'false' : 'true'}
    @click=${() => (open || hit.item?.instead) && screen.actions.open(choice)}
  >
    <span class="names">
      <span class="name">${screen.pick(hit.name)}</span>
      <span class="soft">${under.filter(Boolean).join(screen.texts.dot)}</span>
    </span>
    ${renderFigures(hit.service, screen)}
  </button>`;
}
