import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { searchIcon } from '../../icons/search.ts';
import { warningIcon } from '../../icons/warning.ts';
import { timeOfDay } from '../../texts/age-text.ts';
import type { ServiceCard, ServiceGroup } from '../model/kiosk-model.ts';
import { renderBasket } from './basket-view.ts';
import type { KioskScreen } from './kiosk-screen.ts';
import { isOpen, renderFigures } from './service-line.ts';

/** Start: search, areas of the hall, and the services of the chosen area. */
export function renderHome(screen: KioskScreen): TemplateResult {
  const { model, session, texts } = screen;
  const group = model.groups.find(({ id }) => id === session.group) ?? model.groups[0];
  return html`<section class="home">
    <h1 tabindex="-1">${texts.title}</h1>
    ${renderHallClosed(screen)}
    <button class="search-door" @click=${() => screen.actions.openSearch()}>
      ${searchIcon}<span>${texts.searchPrompt}</span><span class="soft">${texts.searchExample}</span>
    </button>
    <div class="browse ${model.groups.length > 1 ? 'grouped' : ''}">
      ${model.groups.length > 1 ? renderGroups(group, screen) : nothing}
      ${group === undefined ? nothing : renderServices(group, screen)}
    </div>
    ${renderBasket(screen)}
  </section>`;
}

function renderHallClosed({ model: { hall }, texts }: KioskScreen): TemplateResult | typeof nothing {
  if (hall === undefined || hall.open) return nothing;
  const opens = hall.nextChangeAt > 0 ? texts.opensAt(timeOfDay(hall.nextChangeAt, hall.timezone)) : '';
  return html`<p class="notice late" role="status">
    ${warningIcon}<span>${texts.hallClosed}</span><span class="figure">${opens}</span>
  </p>`;
}

function renderGroups(chosen: ServiceGroup | undefined, screen: KioskScreen): TemplateResult {
  const { model, texts } = screen;
  return html`<nav class="groups" aria-label=${texts.groups}>
    ${repeat(
      model.groups,
      ({ id }) => id,
      (group) => renderGroup(group, group === chosen, screen),
    )}
  </nav>`;
}

function renderGroup(group: ServiceGroup, chosen: boolean, screen: KioskScreen): TemplateResult {
  const floor = group.zone?.floor ?? 0;
  return html`<button
    class="group"
    aria-current=${chosen ? 'true' : 'false'}
    @click=${() => screen.actions.openGroup(group.id)}
  >
    <span class="name">${screen.pick(group.name)}</span>
    ${floor === 0 ? nothing : html`<span class="soft figure">${screen.texts.floor(floor)}</span>`}
  </button>`;
}

function renderServices(group: ServiceGroup, screen: KioskScreen): TemplateResult {
  return html`<ul class="services" aria-label=${screen.pick(group.name)} data-group=${group.id}>
    ${repeat(
      group.services,
      ({ row }) => row.id,
      (card) => html`<li>${renderService(card, screen)}</li>`,
    )}
  </ul>`;
}

function renderService(card: ServiceCard, screen: KioskScreen): TemplateResult {
  const { id, name } = card.row;
  const open = isOpen(card.row);
  const department = screen.pick(card.department);
  return html`<button
    class="service"
    data-service=${id}
    aria-disabled=${open ? 'false' : 'true'}
    @click=${() => open && screen.actions.open({ service: id, item: '' })}
  >
    <span class="names">
      <span class="name">${screen.pick(name)}</span>
      ${department === screen.pick(name) ? nothing : html`<span class="soft">${department}</span>`}
      ${renderItemNames(card, screen)}
    </span>
    ${renderFigures(card, screen)}
  </button>`;
}

/** What the service is for, so that a visitor who knows the matter finds the department. */
function renderItemNames(
  { row, items }: ServiceCard,
  { pick, texts }: KioskScreen,
): TemplateResult | typeof nothing {
  const names = items.map(({ name }) => pick(name)).filter((name) => name !== pick(row.name));
  return names.length === 0 ? nothing : html`<span class="soft items">${names.join(texts.comma)}</span>`;
}
