import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { AdviceRow } from '@hallkit/protocol';
import { adviceText } from './advice-text.ts';
import type { ManagerView } from './manager-view.ts';
import { changeOf } from './reallocation.ts';
import { changeInMinutes, shortAge } from './short-age.ts';

/** What the hall advises, whether it acts on it by itself, and the presets. Stands beside the windows. */
export function renderAdvice(view: ManagerView): TemplateResult {
  const { texts, advice, allocation } = view;
  const mode = allocation?.mode ?? 'advise';
  return html`<section class="advice" part="advice" aria-label=${texts.advice}>
    ${renderPresets(view)}
    <h2>${texts.advice}</h2>
    ${allocation === undefined ? nothing : renderMode(view, mode === 'auto')}
    ${
      advice.length === 0
        ? html`<p class="soft">${texts.noAdvice[mode]}</p>`
        : html`<ol>
            ${repeat(
              advice,
              ({ window }) => window,
              (row) => renderRow(view, row),
            )}
          </ol>`
    }
  </section>`;
}

function renderMode({ texts, canAct, run }: ManagerView, on: boolean): TemplateResult {
  return html`<button
      type="button"
      class="switch"
      role="switch"
      aria-checked=${on}
      ?disabled=${!canAct}
      @click=${() => run('set-allocation-mode', { mode: on ? 'advise' : 'auto' })}
    >
      <span>${texts.auto}</span><span class="answer">${texts.autoAnswer[on ? 'on' : 'off']}</span>
    </button>
    <p class="soft">${on ? texts.autoHint : texts.adviceHint}</p>`;
}

function renderRow(view: ManagerView, row: AdviceRow): TemplateResult {
  const { texts, language, canAct } = view;
  const number = view.windows.find(({ id }) => id === row.window)?.number ?? 0;
  const title = texts.lends(number, view.serviceName(row.extra));
  const { drainMsBefore, drainMsAfter } = row;
  return html`<li data-advice=${row.window}>
    <h3>${title}</h3>
    <p class="soft">${adviceText(row.reason, language, view.serviceName)}</p>
    <div class="gain">
      <p>
        ${texts.drain} ${changeInMinutes(drainMsBefore, drainMsAfter, language)}
        <strong class="saved">${texts.saves(shortAge(drainMsBefore - drainMsAfter, language))}</strong>
      </p>
      <button
        type="button"
        class="go"
        aria-label=${`${texts.accept}: ${title}`}
        ?disabled=${!canAct}
        @click=${() => accept(view, row)}
      >
        ${texts.accept}
      </button>
    </div>
  </li>`;
}

function accept(view: ManagerView, row: AdviceRow): void {
  const card = view.cards.find(({ id }) => id === row.window);
  if (card === undefined) return;
  const own = [...card.own, ...card.left];
  const reason = adviceText(row.reason, view.language, view.serviceName);
  const terms = { reason, minutes: 0, pinned: false };
  const before = view.staff.get(row.window)?.overlay ?? null;
  const change = changeOf(row.window, row.services, own, terms, view.now);
  void view.reallocation.apply(change, card.services, row.services, before);
}

function renderPresets(view: ManagerView): TemplateResult | typeof nothing {
  const { texts, language, allocation } = view;
  const presets = allocation?.presets ?? [];
  if (presets.length === 0) return nothing;
  return html`<h2>${texts.presets}</h2>
    <div class="row presets">
      ${presets.map(
        ({ id, name }) =>
          html`<button type="button" data-preset=${id} @click=${() => suppose(view, id)}>
            ${name[language] ?? name['zh-CN']}
          </button>`,
      )}
    </div>`;
}

function suppose({ select, reallocation }: ManagerView, preset: string): void {
  select({ kind: 'preset', id: preset });
  reallocation.suppose(preset);
}
