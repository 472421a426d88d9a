import { html, nothing, type TemplateResult } from 'lit';
import type { WindowRow } from '@hallkit/protocol';
import { fieldOf } from '../counter/form-field.ts';
import { closeIcon } from '../icons/close.ts';
import type { ManagerView, Selection } from './manager-view.ts';

/** Live changes may be limited to these times, minutes. */
const CHANGE_MINUTES = [30, 60, 120] as const;
const MINUTE_MS = 60_000;
const QUOTA_MAX = 99_999;

/** What is open beside the board. */
export function renderSettings(view: ManagerView, selection: Selection): TemplateResult | typeof nothing {
  if (selection === undefined) return nothing;
  const { texts } = view;
  const win = selection.kind === 'window' ? view.windows.find(({ id }) => id === selection.id) : undefined;
  const title =
    selection.kind === 'close-day'
      ? texts.closeDay
      : selection.kind === 'service'
        ? view.serviceName(selection.id)
        : texts.window(win?.number ?? 0);
  return html`<aside class="settings" part="settings" aria-labelledby="settings-title">
    <header>
      <h2 id="settings-title" tabindex="-1">${title}</h2>
      <button type="button" class="bare" aria-label=${texts.close} @click=${() => view.select(undefined)}>
        ${closeIcon}
      </button>
    </header>
    ${selection.kind === 'close-day' ? renderCloseDay(view) : nothing}
    ${selection.kind === 'service' ? renderService(view, selection.id) : nothing}
    ${win === undefined ? nothing : renderWindow(view, win)}
  </aside>`;
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
            <label>${texts.reason}<input name="reason" required maxlength="100" /></label>
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

function renderWindow(view: ManagerView, win: WindowRow): TemplateResult {
  const { texts, staff } = view;
  const clerk = staff.get(win.id)?.clerk || texts.noClerk;
  return html`<dl class="facts">
      <div>
        <dt>${texts.clerk}</dt>
        <dd>${clerk}</dd>
      </div>
      <div>
        <dt>${texts.present}</dt>
        <dd>${win.current || texts.nobodyThere}</dd>
      </div>
      <div>
        <dt>${texts.served}</dt>
        <dd class="figure">${staff.get(win.id)?.served ?? 0}</dd>
      </div>
    </dl>
    ${renderState(view, win)} ${renderAllocation(view, win)}`;
}

function renderState(
  { texts, canAct, run, catalogue, language }: ManagerView,
  win: WindowRow,
): TemplateResult {
  const window = win.id;
  const act = (
    action: 'open-window' | 'resume-window' | 'close-window' | 'give-back',
    text: string,
    kind = '',
  ) =>
    html`<button
      type="button"
      class=${kind}
      data-action=${action}
      ?disabled=${!canAct}
      @click=${() => run(action, { window })}
    >
      ${text}
    </button>`;
  const pause = onSubmit((data) => run('pause-window', { window, reason: fieldOf(data, 'reason') }));
  const reasons = catalogue?.pauseReasons ?? [];
  return html`<div class="row">
      ${win.status === 'closed' ? act('open-window', texts.openWindow, 'go') : nothing}
      ${win.status === 'paused' ? act('resume-window', texts.resumeWindow, 'go') : nothing}
      ${win.status !== 'closed' && win.current === '' ? act('close-window', texts.closeWindow) : nothing}
      ${!win.attended && win.current !== '' && !win.serving ? act('give-back', texts.giveBack, 'late') : nothing}
    </div>
    ${
      win.status === 'open'
        ? html`<form @submit=${pause}>
            <label
              >${texts.reason}<select name="reason" required>
                ${reasons.map(({ id, name }) => html`<option value=${id}>${name[language] ?? name['zh-CN']}</option>`)}
              </select></label
            >
            <button ?disabled=${!canAct}>${texts.pauseWindow}</button>
          </form>`
        : nothing
    }`;
}

/** Within what the clerk is trained for; the present visitor is not touched by it. */
function renderAllocation(view: ManagerView, win: WindowRow): TemplateResult {
  const { texts, canAct, run, now } = view;
  const staff = view.staff.get(win.id);
  const change = onSubmit((data) => {
    const minutes = Number(fieldOf(data, 'minutes'));
    run('change-window-services', {
      window: win.id,
      services: data.getAll('service').filter((id) => typeof id === 'string'),
      reason: fieldOf(data, 'reason'),
      pinned: data.has('pinned'),
      ...(minutes > 0 && { until: now + minutes * MINUTE_MS }),
    });
  });
  const back = (): void =>
    run('change-window-services', { window: win.id, services: [], reason: texts.backToPlan });
  return html`<form @submit=${change} class="allocation">
    <fieldset>
      <legend>${texts.whatItServes}</legend>
      ${(staff?.qualified ?? []).map(
        (id) =>
          html`<label class="check"
            ><input
              type="checkbox"
              name="service"
              value=${id}
              .checked=${win.services.includes(id)}
            />${view.serviceName(id)}</label
          >`,
      )}
    </fieldset>
    <label
      >${texts.for}<select name="minutes">
        <option value="0">${texts.wholeDay}</option>
        ${CHANGE_MINUTES.map((minutes) => html`<option value=${minutes}>${texts.minutes(minutes)}</option>`)}
      </select></label
    >
    <label class="check"
      ><input
        type="checkbox"
        name="pinned"
        .checked=${staff?.overlay?.pinned ?? false}
      />${texts.keepTomorrow}</label
    >
    <label>${texts.reason}<input name="reason" required maxlength="100" /></label>
    <p class="soft">${texts.afterPresent}</p>
    <div class="row">
      <button class="go" ?disabled=${!canAct}>${texts.save}</button>
      ${staff?.overlay ? html`<button type="button" ?disabled=${!canAct} @click=${back}>${texts.backToPlan}</button>` : nothing}
    </div>
  </form>`;
}

function onSubmit(take: (data: FormData) => void): (event: SubmitEvent) => void {
  return (event) => {
    event.preventDefault();
    take(new FormData(event.target as HTMLFormElement));
  };
}
