import { html, type TemplateResult } from 'lit';
import type { ManagerTexts } from './manager-texts.ts';

/** Live changes may be limited to these times, minutes; 0 = until the day ends. */
const MINUTES = [0, 30, 60, 120] as const;

/** How long a change lasts, as the field `minutes` of a form. */
export function renderMinutes(texts: ManagerTexts): TemplateResult {
  return html`<fieldset class="minutes">
    <legend>${texts.for}</legend>
    ${MINUTES.map(
      (minutes) =>
        html`<label
          ><input type="radio" name="minutes" value=${minutes} ?checked=${minutes === 0} /><span
            >${minutes === 0 ? texts.wholeDay : texts.minutesShort(minutes)}</span
          ></label
        >`,
    )}
  </fieldset>`;
}
