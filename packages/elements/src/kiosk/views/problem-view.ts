import { html, nothing, type TemplateResult } from 'lit';
import { warningIcon } from '../../icons/warning.ts';
import { problemText } from '../../texts/problem-texts.ts';
import type { KioskScreen } from './kiosk-screen.ts';

/** Why no number came, with what to do; nothing while all is well. */
export function renderProblem({ problem, texts, language }: KioskScreen): TemplateResult | typeof nothing {
  if (problem === undefined) return nothing;
  return html`<p class="notice late" role="alert" data-code=${problem.code}>
    ${warningIcon}<span><strong>${texts.failed}</strong> ${problemText(problem, language)}</span>
  </p>`;
}
