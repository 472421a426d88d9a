import { html, nothing, type TemplateResult } from 'lit';
import { arrowLeftIcon } from '../../icons/arrow-left.ts';
import { documentIcon } from '../../icons/document.ts';
import { helpIcon } from '../../icons/help.ts';
import { placeIcon } from '../../icons/place.ts';
import { plusIcon } from '../../icons/plus.ts';
import { terminalIcon } from '../../icons/terminal.ts';
import { kioskLimits } from '../limits.ts';
import type { CatalogueItem, ServiceCard } from '../model/kiosk-model.ts';
import { wishes } from '../model/kiosk-session.ts';
import { takeLabel } from './basket-view.ts';
import { renderChoices } from './choices-view.ts';
import type { KioskScreen } from './kiosk-screen.ts';
import { renderProblem } from './problem-view.ts';
import { isOpen, placeOf, renderFigures } from './service-line.ts';

/** One service before its number is taken: what it takes, what it needs, what may be done without a number. */
export function renderDetail(screen: KioskScreen): TemplateResult | typeof nothing {
  const { session, model, texts, actions, pick } = screen;
  const card = model.services.get(session.choice.service);
  if (card === undefined) return nothing;
  const item = card.items.find(({ id }) => id === session.choice.item);
  return html`<section class="detail">
    <button class="bare back" @click=${() => actions.back()}>${arrowLeftIcon}${texts.back}</button>
    <div class="about">
      <h1 tabindex="-1">${pick(item?.name ?? card.row.name)}</h1>
      <p class="where soft">
        ${placeIcon}${[item ? pick(card.row.name) : '', placeOf(card, screen)].filter(Boolean).join(texts.dot)}
      </p>
      ${renderFigures(card, screen)} ${renderInstead(item, screen)} ${renderItems(card, screen)}
      ${renderMaterials(item, screen)} ${renderPriorities(screen)}
    </div>
    ${renderProblem(screen)} ${renderTake(card, screen)}
  </section>`;
}

function renderInstead(
  item: CatalogueItem | undefined,
  { texts, pick }: KioskScreen,
): TemplateResult | typeof nothing {
  const instead = item?.instead;
  if (instead === null || instead === undefined) return nothing;
  return html`<p class="notice go" data-instead=${instead.kind}>
    ${instead.kind === 'help-desk' ? helpIcon : terminalIcon}
    <span
      ><strong>${texts.instead[instead.kind]}</strong>
      ${texts.insteadHow[instead.kind]}${pick(instead.name)}</span
    >
  </p>`;
}

function renderItems({ items }: ServiceCard, screen: KioskScreen): TemplateResult | typeof nothing {
  if (items.length < 2) return nothing;
  const { session, texts, pick, actions } = screen;
  const choices = items.map(({ id, name }) => ({ id, name: pick(name) }));
  return renderChoices({
    name: 'item',
    label: texts.chooseItem,
    choices: [...choices, { id: '', name: texts.noItem }],
    chosen: session.choice.item,
    choose: (id) => actions.chooseItem(id),
  });
}

function renderMaterials(
  item: CatalogueItem | undefined,
  { texts, pick }: KioskScreen,
): TemplateResult | typeof nothing {
  if (item === undefined) return nothing;
  if (item.materials.length === 0)
    return html`<p class="soft materials">${documentIcon}${texts.noMaterials}</p>`;
  return html`<div class="materials">
    <h2>${documentIcon}${texts.materials}</h2>
    <ul>
      ${item.materials.map((material) => html`<li>${pick(material)}</li>`)}
    </ul>
  </div>`;
}

function renderPriorities(screen: KioskScreen): TemplateResult | typeof nothing {
  const { model, session, texts, pick, actions } = screen;
  if (model.priorities.length === 0) return nothing;
  const choices = model.priorities.map(({ id, name }) => ({ id, name: pick(name) }));
  return renderChoices({
    name: 'priority',
    label: texts.priority,
    choices: [{ id: '', name: texts.noPriority }, ...choices],
    chosen: session.priority,
    choose: (id) => actions.claim(id),
    hint: session.priority === '' ? '' : texts.priorityHint,
  });
}

function renderTake({ row }: ServiceCard, screen: KioskScreen): TemplateResult {
  const { session, texts, taking, actions } = screen;
  const services = wishes(session).length;
  const off = taking || !isOpen(row);
  const full = services >= kioskLimits.legsMax;
  return html`<div class="take-bar">
    <button
      class="one-more"
      aria-disabled=${off || full ? 'true' : 'false'}
      @click=${() => !off && !full && actions.addOneMore()}
    >
      ${plusIcon}${texts.oneMore}
    </button>
    <button
      class="go take"
      aria-disabled=${off ? 'true' : 'false'}
      @click=${() => !off && actions.takeNumber()}
    >
      ${taking ? texts.taking : takeLabel(services, texts)}
    </button>
  </div>`;
}
