import { html, nothing, type TemplateResult } from 'lit';
import { fieldOf } from '../counter/form-field.ts';
import { closeIcon } from '../icons/close.ts';
import type { ManagerView } from './manager-view.ts';
import { onSubmit } from './on-submit.ts';
import { renderEffect } from './render-effect.ts';
import { renderMinutes } from './render-minutes.ts';
import { REASON_LENGTH_MAX } from './reallocation.ts';
import { renderWindowSettings } from './render-window-settings.ts';

const MINUTE_MS = 60_000;
const QUOTA_MAX = 99_999;

/** What is open beside the board. */
export function renderSettings(view: ManagerView): TemplateResult | typeof nothing {
  const { texts, selection, select } = view;
  if (selection === undefined) return nothing;
  return html`<aside class="settings" part="settings" aria-labelledby="settings-title">
    <header>
      <h2 id="settings-title" tabindex="-1">${titleOf(view)}</h2>
      <button type="button" class="bare" aria-label=${texts.close} @click=${() => select(undefined)}>
        ${closeIcon}
      </button>
    </header>
    ${renderContent(view)}
  </aside>`;
}

function titleOf({ selection, texts, windows, serviceName, allocation, language }: ManagerView): string {
  if (selection === undefined) return '';
  if (selection.kind === 'close-day') return texts.closeDay;
  const { kind, id } = selection;
  if (kind === 'service') return serviceName(id);
  if (kind === 'window') return texts.window(windows.find((win) => win.id === id)?.number ?? 0);
  const name = allocation?.presets.find((preset) => preset.id === id)?.name;
  return name?.[language] ?? name?.['zh-CN'] ?? id;
}

function renderContent(view: ManagerView): TemplateResult | typeof nothing {
  const { selection, windows } = view;
  if (selection === undefined) return nothing;
  if (selection.kind === 'close-day') return renderCloseDay(view);
  if (selection.kind === 'service') return renderService(view, selection.id);
  if (selection.kind === 'preset') return renderPreset(view, selection.id);
  const win = windows.find(({ id }) => id === selection.id);
  return win === undefined ? nothing : renderWindowSettings(view, win);
}

function renderPreset(view: ManagerView, preset: string): TemplateResult {
  const { texts, canAct, run, select, now } = view;
  const apply = onSubmit((data) => {
    const minutes = Number(fieldOf(data, 'minutes'));
    run('apply-preset', { preset, ...(minutes > 0 && { until: now + minutes * MINUTE_MS }) });
    select(undefined);
  });
  return html`<form @submit=${apply}>
    <p>${texts.presetHint}</p>
    ${renderEffect(view, view.reallocation.preview)} ${renderMinutes(texts)}
    <button class="go" ?disabled=${!canAct}>${texts.apply}</button>
  </form>`;
}

function renderCloseDay({ texts, canAct, run, select }: ManagerView): TemplateResult {
  const close = (): void => {
    run('close-day', {});
    select(undefined);
  };
  return html`<p>${texts.closeDayHint}</p>
    <button type="button" class="late" ?disabled=${!canAct} @click=${close}>${texts.closeDay}</button>`;
}

function renderService(view: ManagerView, service: string): TemplateResult {
  const { texts, canAct, run } = view;
  const paused = view.services.find(({ id }) => id === service)?.intake === 'intake_paused';
  const figures = view.figures.get(service);
  const pause = onSubmit((data) => run('pause-intake', { service, reason: fieldOf(data, 'reason') }));
  const quota = onSubmit((data) => run('set-quota', { service, quota: Number(fieldOf(data, 'quota')) }));
  const time = onSubmit((data) => run('set-last-ticket-time', { service, time: fieldOf(data, 'time') }));
  return html`${
      paused
        ? html`<button
            type="button"
            class="go"
            ?disabled=${!canAct}
            @click=${() => run('resume-intake', { service })}
          >
            ${texts.resumeIntake}
          </button>`
        : html`<form @submit=${pause}>
            <label>${texts.reason}<input name="reason" required maxlength=${REASON_LENGTH_MAX} /></label>
            <button class="late" ?disabled=${!canAct}>${texts.pauseIntake}</button>
          </form>`
    }
    <form @submit=${quota}>
      <label
        >${texts.quota}<input
          type="number"
          name="quota"
          min="0"
          max=${QUOTA_MAX}
          step="1"
          required
          .value=${String(figures?.quota ?? 0)}
      /></label>
      <button ?disabled=${!canAct}>${texts.save}</button>
    </form>
    <form @submit=${time}>
      <label
        >${texts.lastTicket}<input type="time" name="time" .value=${figures?.lastTicketTime ?? ''}
      /></label>
      <button ?disabled=${!canAct}>${texts.save}</button>
    </form>`;
}
