import { html, nothing, type TemplateResult } from 'lit';
import type { WindowRow } from '@hallkit/protocol';
import { fieldOf } from '../counter/form-field.ts';
import type { ManagerView } from './manager-view.ts';
import { onSubmit } from './on-submit.ts';
import { changeOf, REASON_LENGTH_MAX, sameSet } from './reallocation.ts';
import { renderEffect } from './render-effect.ts';
import { renderMinutes } from './render-minutes.ts';
import type { ServiceTile } from './service-tile.ts';

/** Choosing what a window serves, with what it would do to the waits. The present visitor is not touched by it. */
export function renderReallocation(view: ManagerView, win: WindowRow): TemplateResult | typeof nothing {
  const { texts, canAct, reallocation } = view;
  const { draft } = reallocation;
  const staff = view.staff.get(win.id);
  if (draft === undefined || draft.window !== win.id || staff === undefined) return nothing;
  const unchanged = sameSet(draft.services, draft.before) || draft.services.length === 0;
  return html`<form class="allocation" @submit=${onSubmit((data) => apply(view, win, data))}>
    <fieldset>
      <legend>${texts.whatItServes}</legend>
      ${choices(view, staff.own, staff.qualified).map((tile) => renderChoice(view, tile, staff.own))}
    </fieldset>
    ${sameSet(draft.services, staff.own) ? nothing : renderBack(view, staff.own)}
    <div class="decide">
      ${renderEffect(view, reallocation.preview)} ${renderTerms(view, staff.overlay?.pinned ?? false)}
      <p class="soft">${texts.afterPresent}</p>
      <button class="go" ?disabled=${!canAct || unchanged}>${texts.apply}</button>
    </div>
  </form>`;
}

function apply(view: ManagerView, win: WindowRow, data: FormData): void {
  const { texts, reallocation, now } = view;
  const { draft } = reallocation;
  const staff = view.staff.get(win.id);
  if (draft === undefined || staff === undefined) return;
  const [reason, note] = [fieldOf(data, 'reason'), fieldOf(data, 'note')];
  const terms = {
    reason: note === '' ? reason : texts.withNote(reason, note),
    minutes: Number(fieldOf(data, 'minutes')),
    pinned: data.has('pinned'),
  };
  const change = changeOf(win.id, draft.services, staff.own, terms, now);
  void reallocation.apply(change, win.services, draft.services, staff.overlay);
}

/** Its own services first, then the others it may take; in the hall's order, so that none moves away under a finger. */
function choices(
  { services, tiles }: ManagerView,
  own: readonly string[],
  qualified: readonly string[],
): readonly ServiceTile[] {
  const others = qualified.filter((id) => !own.includes(id));
  return [own, others].flatMap((wanted) =>
    services
      .filter(({ id }) => wanted.includes(id))
      .flatMap(({ id }) => tiles.find((tile) => tile.id === id) ?? []),
  );
}

function renderChoice(view: ManagerView, tile: ServiceTile, own: readonly string[]): TemplateResult {
  const { texts, reallocation } = view;
  const chosen = reallocation.draft?.services.includes(tile.id) ?? false;
  const isExtra = chosen && !own.includes(tile.id);
  return html`<label class="check" data-extra=${isExtra}
    ><input
      type="checkbox"
      value=${tile.id}
      name="service"
      .checked=${chosen}
      @change=${() => reallocation.toggle(tile.id)}
    /><span>${view.serviceName(tile.id)}${isExtra ? html` <em>${texts.extra}</em>` : nothing}</span
    ><span class="figure" data-late=${tile.light === 'late'}>${texts.waitingAt(tile.waiting)}</span></label
  >`;
}

function renderBack({ texts, reallocation }: ManagerView, own: readonly string[]): TemplateResult {
  return html`<button type="button" data-back @click=${() => reallocation.choose(own)}>
    ${texts.backToPlan}
  </button>`;
}

function renderTerms({ texts }: ManagerView, pinned: boolean): TemplateResult {
  return html`<div class="pair">
      <label
        >${texts.reason}<select name="reason">
          ${texts.reasons.map((reason) => html`<option>${reason}</option>`)}
        </select></label
      >
      <label>${texts.note}<input name="note" maxlength=${REASON_LENGTH_MAX / 2} /></label>
    </div>
    ${renderMinutes(texts)}
    <label class="check" title=${texts.pinHint}
      ><input type="checkbox" name="pinned" .checked=${pinned} /><span>${texts.pin}</span></label
    >`;
}
