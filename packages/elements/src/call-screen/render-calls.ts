import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';
import type { CallRow } from '@hallkit/protocol';
import { arrowRightIcon } from '../icons/arrow-right.ts';
import type { Density } from './call-list.ts';
import type { SpokenPlace } from './spoken-text.ts';
import type { CallScreenTexts } from './call-screen-texts.ts';

/** What the calls' templates need of their screen. */
export interface CallsView {
  readonly texts: CallScreenTexts;
  /** Place to show beside a call, or `undefined` where none is named. */
  readonly place: (call: CallRow) => SpokenPlace | undefined;
  /** Seq of the call being said, 0 = none. */
  readonly saying: number;
  /** True for a call that is new to everybody: it may pulse. */
  readonly fresh: (call: CallRow) => boolean;
}

/** Above this many signs a place is set smaller. */
const LONG_PLACE_SIGNS = 9;

/** Heads of the columns; how many are called, and which page of them this is. */
export function renderColumns(status: string, texts: CallScreenTexts): TemplateResult {
  return html`<div class="columns" part="columns">
    <span>${texts.number}</span><span></span><span>${texts.window}</span>
    <span class="status">${status}</span>
  </div>`;
}

/** The newest call, large. A new one gets new nodes, so that its pulse begins anew. */
export function renderNewest(call: CallRow, view: CallsView): TemplateResult {
  const { texts } = view;
  return html`${keyed(
    call.seq,
    html`<div class="newest" part="newest" data-open=${call.open} data-fresh=${view.fresh(call)}>
      <span class="number" part="number">${call.number}</span>
      ${arrowRightIcon}
      <span class="number window">${call.windowNumber}</span>
      <span class="beside">
        ${texts.windowUnit === '' ? nothing : html`<span class="unit">${texts.windowUnit}</span>`}
        ${renderPlace(view.place(call), texts)}
        ${call.time > 0 ? html`<span class="again">${texts.again(call.time)}</span>` : nothing}
      </span>
    </div>`,
  )}`;
}

/** The other calls, newest first. */
export function renderList(calls: readonly CallRow[], density: Density, view: CallsView): TemplateResult {
  return html`<ol class="list" part="list" data-density=${density}>
    ${repeat(
      calls,
      (call) => call.seq,
      (call) => renderRow(call, density, view),
    )}
  </ol>`;
}

function renderRow(call: CallRow, density: Density, view: CallsView): TemplateResult {
  const place = view.place(call);
  return html`<li part="call" data-open=${call.open} data-saying=${call.seq === view.saying}>
    <span class="number">${call.number}</span>
    ${arrowRightIcon}
    <span class="number window">${call.windowNumber}</span>
    ${density === 'columns' ? renderFloor(place, view.texts) : renderPlace(place, view.texts)}
  </li>`;
}

function renderPlace(
  place: SpokenPlace | undefined,
  texts: CallScreenTexts,
): TemplateResult | typeof nothing {
  if (place === undefined) return nothing;
  return html`<span class="place" data-long=${place.zone.length > LONG_PLACE_SIGNS}>
    ${renderFloor(place, texts)}<span>${place.zone}</span>
  </span>`;
}

function renderFloor(
  place: SpokenPlace | undefined,
  texts: CallScreenTexts,
): TemplateResult | typeof nothing {
  if (place === undefined || place.floor === 0) return nothing;
  return html`<span class="floor">${texts.floor(place.floor)}</span>`;
}
