import { html, nothing, type TemplateResult } from 'lit';
import type { ServiceRow } from '@hallkit/protocol';
import { peopleIcon } from '../../icons/people.ts';
import { warningIcon } from '../../icons/warning.ts';
import { waitRange } from '../../texts/wait-range.ts';
import type { ServiceCard } from '../model/kiosk-model.ts';
import type { KioskScreen } from './kiosk-screen.ts';

/** Whether a number can be taken for a service now. */
export function isOpen({ intake }: ServiceRow): boolean {
  return intake === 'open';
}

/** People waiting and the expected wait, or why no number can be taken. */
export function renderFigures({ row }: ServiceCard, screen: KioskScreen): TemplateResult {
  if (row.intake !== 'open') return renderClosed(row, screen);
  const { texts, language } = screen;
  const wait = waitRange(row.p50Ms, row.p90Ms, language);
  const nobody = row.waiting === 0;
  return html`<span class="figures">
    <span class="waiting figure"
      >${peopleIcon}${nobody ? texts.nobodyWaiting : texts.waiting(row.waiting)}</span
    >
    ${nobody && row.windows > 0 ? nothing : html`<span class="wait figure">${renderWait(row, wait, screen)}</span>`}
  </span>`;
}

function renderWait(row: ServiceRow, wait: ReturnType<typeof waitRange>, { texts }: KioskScreen): string {
  if (row.windows === 0) return texts.noWindow;
  return wait.unknown ? wait.range : texts.wait(wait.range);
}

function renderClosed({ intake, reason }: ServiceRow, { texts }: KioskScreen): TemplateResult {
  const why = intake === 'open' ? '' : texts.closed[intake];
  return html`<span class="figures closed">
    <span class="why">${warningIcon}${why}</span>
    ${intake === 'intake_paused' && reason !== '' ? html`<span class="wait">${reason}</span>` : nothing}
  </span>`;
}

/** Where a service is: its zone and floor. */
export function placeOf({ zone }: ServiceCard, { pick, texts }: KioskScreen): string {
  if (zone === undefined) return '';
  return [pick(zone.name), zone.floor === 0 ? '' : texts.floor(zone.floor)].filter(Boolean).join(texts.dot);
}
