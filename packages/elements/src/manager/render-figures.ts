import { html, nothing, type TemplateResult } from 'lit';
import type { HallFigures } from './figures.ts';
import type { Light } from './light.ts';
import type { ManagerView } from './manager-view.ts';
import { renderLight } from './render-light.ts';
import { shortAge } from './short-age.ts';

/** A figure as it is shown: its name, the figure, what it is held against, and its light where it has a target. */
interface ShownFigure {
  readonly name: string;
  readonly value: string | number;
  readonly note: string;
  readonly light?: Light;
}

/** The hall in six figures, those with a target by their light. */
export function renderFigures(view: ManagerView, figures: HallFigures): TemplateResult {
  const shown = [...waitFigures(view, figures), ...workFigures(view, figures)];
  return html`<dl class="figures" part="figures">
    ${shown.map(
      ({ name, value, note, light }) =>
        html`<div data-light=${light ?? nothing}>
          <dt>${name}</dt>
          <dd class="figure">
            <span>${value}</span>${light === undefined ? nothing : renderLight(light, view.texts)}
          </dd>
          <dd class="note">${note}</dd>
        </div>`,
    )}
  </dl>`;
}

function waitFigures(view: ManagerView, figures: HallFigures): readonly ShownFigure[] {
  const { texts, language } = view;
  const { longest, meanWaitMs } = figures;
  const each = figures.windowsOpen === 0 ? '—' : (figures.waiting / figures.windowsOpen).toFixed(1);
  return [
    {
      name: texts.waiting,
      value: figures.waiting,
      note: texts.eachWindow(each),
      light: figures.waitingLight,
    },
    {
      name: texts.longest,
      value: longest === undefined ? '—' : shortAge(longest.longestMs, language),
      note: longest === undefined ? texts.nobodyWaits : longestNote(view, longest.id, longest.targetMs),
      light: longest?.light ?? 'good',
    },
    {
      name: texts.meanWait,
      value: meanWaitMs === undefined ? '—' : shortAge(meanWaitMs, language),
      note: figures.meanTargetMs === 0 ? '' : texts.target(shortAge(figures.meanTargetMs, language)),
      light: figures.meanLight,
    },
  ];
}

function longestNote({ texts, language, serviceName }: ManagerView, id: string, targetMs: number): string {
  const target = targetMs === 0 ? '' : `${texts.target(shortAge(targetMs, language))} · `;
  return `${target}${serviceName(id)}`;
}

function workFigures({ texts }: ManagerView, figures: HallFigures): readonly ShownFigure[] {
  return [
    {
      name: texts.behindTarget,
      value: figures.late,
      note: texts.ofServices(figures.services),
      light: figures.late > 0 ? 'late' : 'good',
    },
    {
      name: texts.windowsOpen,
      value: `${figures.windowsOpen} / ${figures.windows}`,
      note: figures.unserved > 0 ? texts.unserved(figures.unserved) : texts.allServed,
      light: figures.unserved > 0 ? 'late' : 'good',
    },
    {
      name: texts.served,
      value: figures.served,
      note: `${texts.taken} ${figures.taken} · ${texts.inService(figures.inService)}`,
    },
  ];
}
