import { html, type TemplateResult } from 'lit';
import { circleCheckIcon } from '../icons/circle-check.ts';
import { nearIcon } from '../icons/near.ts';
import { warningIcon } from '../icons/warning.ts';
import type { Light } from './light.ts';
import type { ManagerTexts } from './manager-texts.ts';

const icons = { good: circleCheckIcon, near: nearIcon, late: warningIcon };

/** A light: colour, a shape of its own, and its word for those who see neither. */
export function renderLight(light: Light, texts: ManagerTexts): TemplateResult {
  return html`<span class="light" data-light=${light}
    >${icons[light]}<span class="visually-hidden">${texts.light[light]}</span></span
  >`;
}
