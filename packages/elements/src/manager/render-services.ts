import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ServiceRow } from '@hallkit/protocol';
import { ageText } from '../texts/age-text.ts';
import { waitRange } from '../texts/wait-range.ts';
import type { ManagerView } from './manager-view.ts';

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
