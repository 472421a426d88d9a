import { html, nothing, type TemplateResult } from 'lit';
import type { WhatIfAnswer } from '@hallkit/protocol';
import { warningIcon } from '../icons/warning.ts';
import { noticeable, turnOf, type Outlook } from './effect.ts';
import type { ManagerView } from './manager-view.ts';
import type { Preview } from './reallocation-controller.ts';
import { changeInMinutes } from './short-age.ts';

/** What the choice would do to the waits, before it is applied. Read out when it is there. */
export function renderEffect(view: ManagerView, preview: Preview): TemplateResult {
  const { texts } = view;
  return html`<div class="effect" part="effect" role="status" aria-busy=${preview.status === 'loading'}>
    <h3>${texts.effect}</h3>
    ${preview.status === 'known' ? renderKnown(view, preview.answer) : html`<p class="soft">${unknownText(view, preview.status)}</p>`}
  </div>`;
}

function unknownText({ texts }: ManagerView, status: 'none' | 'loading' | 'unknown'): string {
  return { none: texts.effectNone, loading: texts.effectLoading, unknown: texts.effectUnknown }[status];
}

function renderKnown(view: ManagerView, answer: WhatIfAnswer): TemplateResult {
  const { texts } = view;
  const rows = noticeable(answer);
  if (rows.length === 0) return html`<p>${texts.effectUnchanged}</p>`;
  return html`<table>
    <thead>
      <tr>
        <th scope="col">${texts.service}</th>
        <th scope="col">${texts.mean}</th>
        <th scope="col">${texts.longest}</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map((row) => renderRow(view, row.service, view.serviceName(row.service), row))}
      ${renderRow(view, '', texts.allWaiting, answer.overall)}
    </tbody>
  </table>`;
}

function renderRow(view: ManagerView, id: string, name: string, row: Outlook): TemplateResult {
  const { texts, language } = view;
  const turn = turnOf(row);
  const leftOut = row.unservedAfter - row.unservedBefore;
  return html`<tr data-effect=${id} data-turn=${turn}>
    <th scope="row">
      ${name} <span class="turn">${texts.turn[turn]}</span>
      ${leftOut > 0 ? html`<span class="turn">${warningIcon}${texts.leftOut(leftOut)}</span>` : nothing}
    </th>
    <td class="figure">${changeInMinutes(row.meanWaitMsBefore, row.meanWaitMsAfter, language)}</td>
    <td class="figure">${changeInMinutes(row.longestMsBefore, row.longestMsAfter, language)}</td>
  </tr>`;
}
