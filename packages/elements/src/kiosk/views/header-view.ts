import { html, type TemplateResult } from 'lit';
import type { HallRow } from '@hallkit/protocol';
import type { LangController } from '../../connection/lang-controller.ts';
import { timeOfDay } from '../../texts/age-text.ts';

/** Name of the hall, the date and the time. */
export function renderHeader(
  hall: HallRow | undefined,
  language: LangController,
  nowMs: number,
): TemplateResult {
  const date = new Intl.DateTimeFormat(language.current, {
    month: 'long',
    day: 'numeric',
    weekday: 'long',
    ...(hall && { timeZone: hall.timezone }),
  });
  return html`<div class="head">
    <p class="hall-name">${language.pick(hall?.name)}</p>
    <p class="now">
      <span class="soft">${date.format(nowMs)}</span>
      <time class="number">${timeOfDay(nowMs, hall?.timezone)}</time>
    </p>
  </div>`;
}
