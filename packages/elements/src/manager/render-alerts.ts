import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { AlertRow } from '@hallkit/protocol';
import { checkIcon } from '../icons/check.ts';
import { warningIcon } from '../icons/warning.ts';
import type { ManagerView } from './manager-view.ts';
import { personOf } from './person-of.ts';
import { shortAge } from './short-age.ts';

/** What the manager should look at, on top of the board; those seen stay as long as their cause, quietly. */
export function renderAlerts(view: ManagerView): TemplateResult | typeof nothing {
  const { alerts, texts } = view;
  if (alerts.length === 0) return nothing;
  const sorted = [...alerts].sort((a, b) => Number(isSeen(a)) - Number(isSeen(b)) || a.since - b.since);
  return html`<ul class="alerts" part="alerts" aria-label=${texts.alerts}>
    ${repeat(
      sorted,
      ({ alert, service }) => `${alert}:${service}`,
      (alert) => renderAlert(view, alert),
    )}
  </ul>`;
}

function renderAlert(view: ManagerView, row: AlertRow): TemplateResult {
  const { texts, language, now, canAct, run } = view;
  const { alert, service, value, limit, since } = row;
  const seen = isSeen(row);
  const text = texts.alert[alert](view.serviceName(service), value, limit);
  return html`<li data-alert=${`${alert}:${service}`} data-seen=${seen}>
    ${seen ? checkIcon : warningIcon}
    <span>${text}<span class="soft"> · ${texts.alertSince(shortAge(now - since, language))}</span></span>
    ${
      seen
        ? html`<span class="soft">${texts.seen(personOf(row.acknowledgedBy))}</span>`
        : html`<button
            type="button"
            aria-label=${`${texts.acknowledge}: ${text}`}
            ?disabled=${!canAct}
            @click=${() => run('acknowledge-alert', { service, alert })}
          >
            ${texts.acknowledge}
          </button>`
    }
  </li>`;
}

function isSeen({ acknowledgedBy }: AlertRow): boolean {
  return acknowledgedBy !== '';
}
