import { html, type TemplateResult } from 'lit';
import { estimateFigures } from './estimate-figures.ts';
import type { ManagerView } from './manager-view.ts';

const MINUTE_MS = 60_000;

/** How well the waits that visitors were told came true today: the product's own error, always in view. */
export function renderEstimate({ texts, estimates }: ManagerView): TemplateResult {
  const figures = estimateFigures(estimates);
  const said =
    figures === undefined
      ? [texts.estimateNone]
      : [
          texts.estimateError((figures.meanErrorMs / MINUTE_MS).toFixed(1)),
          texts.estimateCoverage(figures.coveragePercent),
          texts.estimateOver(figures.overPercent),
          texts.estimateTold(figures.told),
        ];
  return html`<footer class="estimate figure" part="estimate">
    <strong>${texts.estimate}</strong>${said.map((text) => html`<span>${text}</span>`)}
  </footer>`;
}
