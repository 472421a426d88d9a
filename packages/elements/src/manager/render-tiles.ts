import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { waitRange } from '../texts/wait-range.ts';
import type { Dragged } from './drag-controller.ts';
import { openWith, type ManagerView } from './manager-view.ts';
import { renderLight } from './render-light.ts';
import type { ServiceTile } from './service-tile.ts';
import { shortAge } from './short-age.ts';

/** The queues: who waits for what, and how long. Each may be carried to a window; an extra one is let go here. */
export function renderTiles(view: ManagerView): TemplateResult {
  const { texts, tiles, drag } = view;
  const back = isOut(view, drag.dragged);
  return html`<section
    class="tiles"
    part="tiles"
    aria-labelledby="tiles-title"
    data-drop=${back ? 'yes' : nothing}
    @dragover=${(event: DragEvent) => drag.over(event, back)}
    @drop=${(event: DragEvent) => takeOut(view, drag.drop(event))}
  >
    <h2 id="tiles-title">${texts.tiles}</h2>
    <p class="soft">${texts.tileHint}</p>
    <ul>
      ${repeat(
        tiles,
        ({ id }) => id,
        (tile) => html`<li>${renderTile(view, tile)}</li>`,
      )}
    </ul>
  </section>`;
}

function renderTile(view: ManagerView, tile: ServiceTile): TemplateResult {
  const { texts, drag, select } = view;
  return html`<button
    type="button"
    class="tile"
    draggable="true"
    data-tile=${tile.id}
    data-light=${tile.light}
    @click=${() => select({ kind: 'service', id: tile.id })}
    @dragstart=${(event: DragEvent) => drag.start(event, { service: tile.id, from: '' })}
    @dragend=${() => drag.end()}
  >
    ${renderLight(tile.light, texts)}
    <span class="name"><span class="prefix">${tile.prefix}</span> ${view.serviceName(tile.id)}</span>
    <span class="number">${tile.waiting}<span class="visually-hidden"> ${texts.waitingShort}</span></span>
    <span class="detail">${tileDetail(view, tile)}</span>
  </button>`;
}

function tileDetail({ texts, language }: ManagerView, tile: ServiceTile): string {
  const windows = texts.windowsShort(tile.windows);
  if (tile.waiting === 0) return `${texts.nobodyWaits} · ${windows}`;
  const longest = `${texts.longestShort} ${shortAge(tile.longestMs, language)}`;
  const { minutes } = waitRange(tile.p50Ms, tile.p90Ms, language);
  const expected = tile.windows === 0 || minutes === '' ? '' : ` · ${texts.expectedMinutes(minutes)}`;
  return `${longest}${expected} · ${windows}`;
}

function isOut({ cards }: ManagerView, dragged: Dragged | undefined): boolean {
  const card = cards.find(({ id }) => id === dragged?.from);
  return card !== undefined && card.services.length > 1;
}

function takeOut(view: ManagerView, dragged: Dragged | undefined): void {
  const card = view.cards.find(({ id }) => id === dragged?.from);
  if (card !== undefined && dragged !== undefined) openWith(view, card, dragged.service);
}
