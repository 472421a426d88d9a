import { html, type TemplateResult } from 'lit';
import { helpIcon } from '../../icons/help.ts';
import { offlineIcon } from '../../icons/offline.ts';
import type { IdleController } from '../idle-controller.ts';
import type { KioskTexts } from '../kiosk-texts.ts';

/** The first rows are on their way. */
export function renderStarting(texts: KioskTexts): TemplateResult {
  return html`<section class="message"><p role="status">${texts.starting}</p></section>`;
}

/** No connection: no number that the hall does not know. */
export function renderUnavailable(texts: KioskTexts): TemplateResult {
  return html`<section class="message unavailable" role="alert">
    ${offlineIcon}
    <h1 tabindex="-1">${texts.unavailable}</h1>
    <p>${texts.unavailableHow}</p>
  </section>`;
}

/** Where to find somebody who helps. */
export function renderGuideHint(texts: KioskTexts): TemplateResult {
  return html`<p class="guide-hint" role="status">${helpIcon}<span>${texts.guideHint}</span></p>`;
}

/** Asks whether anybody is there; any touch anywhere is a yes. */
export function renderStillThere(texts: KioskTexts, idle: IdleController): TemplateResult {
  return html`<div class="still-there" role="alertdialog" aria-modal="true" aria-labelledby="still-there">
    <div class="asked">
      <h2 id="still-there">${texts.stillThere}</h2>
      <p class="figure">${texts.wipedIn(idle.secondsLeft)}</p>
      <button class="go" @click=${idle.touch}>${texts.goOn}</button>
    </div>
  </div>`;
}
