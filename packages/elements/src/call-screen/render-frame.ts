import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ServiceRow } from '@hallkit/protocol';
import { speakerIcon } from '../icons/speaker.ts';
import { speakerOffIcon } from '../icons/speaker-off.ts';
import { warningIcon } from '../icons/warning.ts';
import type { CallScreenTexts } from './call-screen-texts.ts';

/** The head line: where this is, or since when it is cut off; and the time of day. */
export function renderHead(title: string, stale: string, time: string): TemplateResult {
  return html`<header class="head" part="head" data-stale=${stale !== ''}>
    ${
      stale === ''
        ? html`<h1>${title}</h1>`
        : html`<p class="stale" part="stale" role="status">${warningIcon}<span>${stale}</span></p>`
    }
    <time class="figure">${time}</time>
  </header>`;
}

/** The foot line: the caption while something is said, else the notice whose turn it is; and the sound's button. */
export function renderFoot(
  caption: string,
  notice: string,
  sound: TemplateResult | typeof nothing,
): TemplateResult {
  return html`<footer class="foot" part="foot" data-caption=${caption !== ''}>
    ${caption === '' ? nothing : speakerIcon}
    <p role="status" part="caption">${caption === '' ? notice : caption}</p>
    ${sound}
  </footer>`;
}

/** Chinese is twice as wide as Latin. */
const isLong = (name: string) => name.length > (/^[ -~]*$/.test(name) ? 16 : 8);

/** How many wait for each service. */
export function renderBand(
  services: readonly ServiceRow[],
  name: (service: ServiceRow) => string,
  texts: CallScreenTexts,
): TemplateResult {
  return html`<aside class="band" part="band" aria-label=${texts.waiting}>
    <h2>${texts.waiting}</h2>
    <ul>
      ${repeat(
        services,
        ({ id }) => id,
        (service) =>
          html`<li>
            <span class="prefix">${service.prefix}</span>
            <span class="service" data-long=${isLong(name(service))}>
              <span>${name(service)}</span>
              ${service.intake === 'open' ? nothing : html`<small>${texts.noTickets}</small>`}
            </span>
            <span class="count figure">${service.waiting}</span>
          </li>`,
      )}
    </ul>
  </aside>`;
}

/** The one tap that browsers ask for before a page may sound. */
export function renderSoundButton(enable: () => void, texts: CallScreenTexts): TemplateResult {
  return html`<button class="sound" part="sound" type="button" @click=${enable}>
    ${speakerOffIcon}<span>${texts.sound}</span>
  </button>`;
}
