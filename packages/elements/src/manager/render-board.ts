import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ServiceRow, WindowRow } from '@hallkit/protocol';
import { ageText } from '../texts/age-text.ts';
import { waitRange } from '../texts/wait-range.ts';
import type { HallFigures } from './figures.ts';
import type { ManagerView } from './manager-view.ts';

/** The hall in six figures. */
export function renderFigures({ texts, language, now }: ManagerView, figures: HallFigures): TemplateResult {
  const longest = figures.oldestSince === 0 ? '—' : ageText(now - figures.oldestSince, language);
  const mean = figures.meanWaitMs === undefined ? '—' : ageText(figures.meanWaitMs, language);
  const shown = [
    [texts.waiting, figures.waiting],
    [texts.longest, longest],
    [texts.meanWait, mean],
    [texts.taken, figures.taken],
    [texts.served, figures.served + figures.express],
    [texts.windowsOpen, `${figures.windowsOpen} / ${figures.windows}`],
  ] as const;
  return html`<dl class="figures" part="figures">
    ${shown.map(
      ([name, value]) =>
        html`<div>
          <dt>${name}</dt>
          <dd class="figure">${value}</dd>
        </div>`,
    )}
  </dl>`;
}

/** Services: who waits, how long, and whether numbers are given. */
export function renderServices(view: ManagerView): TemplateResult {
  const { texts, services } = view;
  const heads = [
    texts.service,
    texts.waiting,
    texts.longest,
    texts.expected,
    texts.serving,
    texts.takenOfQuota,
    texts.lastTicket,
    texts.intake,
  ];
  return html`<table part="services">
    <thead>
      <tr>
        ${heads.map((head) => html`<th scope="col">${head}</th>`)}
        <th><span class="visually-hidden">${texts.settings}</span></th>
      </tr>
    </thead>
    <tbody>
      ${repeat(
        services,
        ({ id }) => id,
        (service) => renderService(view, service),
      )}
    </tbody>
  </table>`;
}

function renderService(view: ManagerView, service: ServiceRow): TemplateResult {
  const { texts, language, now } = view;
  const figures = view.figures.get(service.id);
  const isLate =
    service.oldestSince > 0 && service.targetMs > 0 && now - service.oldestSince > service.targetMs;
  const age = service.oldestSince === 0 ? '—' : ageText(now - service.oldestSince, language);
  const longest = isLate ? `${age} · ${texts.late}` : age;
  const quota = figures === undefined || figures.quota === 0 ? texts.noQuota : figures.quota;
  return html`<tr data-service=${service.id}>
    <th scope="row"><span class="prefix">${service.prefix}</span> ${view.serviceName(service.id)}</th>
    <td class="figure strong">${service.waiting}</td>
    <td class="figure" data-late=${isLate}>${longest}</td>
    <td>${service.windows === 0 ? '—' : waitRange(service.p50Ms, service.p90Ms, language).range}</td>
    <td class="figure">${service.windows}</td>
    <td class="figure">${figures?.taken ?? 0} / ${quota}</td>
    <td class="figure">${figures?.lastTicketTime || '—'}</td>
    <td>
      <span class="state" data-open=${service.intake === 'open'}
        >${texts.intakeState[service.intake] ?? service.intake}</span
      >
    </td>
    <td>
      <button
        type="button"
        class="bare"
        aria-label=${`${texts.settings}: ${view.serviceName(service.id)}`}
        @click=${() => view.select({ kind: 'service', id: service.id })}
      >
        ${texts.settings}
      </button>
    </td>
  </tr>`;
}

/** Windows by zone: state, clerk, whom they serve. */
export function renderWindows(view: ManagerView): TemplateResult {
  const groups = view.zones
    .map((zone) => ({ zone, own: view.windows.filter((win) => win.zone === zone.id) }))
    .filter(({ own }) => own.length > 0);
  return html`<div class="zones" part="windows">
    ${groups.map(
      ({ zone, own }) =>
        html`<h2>${zone.name[view.language] ?? zone.name['zh-CN']}</h2>
          <ul class="windows">
            ${repeat(
              own,
              ({ id }) => id,
              (win) => html`<li>${renderWindow(view, win)}</li>`,
            )}
          </ul>`,
    )}
  </div>`;
}

function renderWindow(view: ManagerView, win: WindowRow): TemplateResult {
  const { texts } = view;
  const staff = view.staff.get(win.id);
  const unattended = !win.attended && win.status !== 'closed';
  return html`<button
    type="button"
    class="window"
    data-window=${win.id}
    data-status=${win.status}
    @click=${() => view.select({ kind: 'window', id: win.id })}
  >
    <span class="top"
      ><span class="number">${win.number}</span
      ><span class="state" data-open=${win.status === 'open'}>${texts.status[win.status]}</span></span
    >
    <span class="current">${win.current || (win.status === 'open' ? texts.nobodyThere : '')}</span>
    <span class="who">${staff?.clerk || texts.noClerk}</span>
    ${unattended ? html`<span class="flag late">${texts.unattended}</span>` : nothing}
    ${staff?.overlay ? html`<span class="flag">${texts.changed}</span>` : nothing}
  </button>`;
}
