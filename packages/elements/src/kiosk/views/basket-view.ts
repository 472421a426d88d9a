import { html, nothing, type TemplateResult } from 'lit';
import { closeIcon } from '../../icons/close.ts';
import type { KioskTexts } from '../kiosk-texts.ts';
import type { Wish } from '../model/kiosk-session.ts';
import { renderProblem } from './problem-view.ts';
import type { KioskScreen } from './kiosk-screen.ts';

/** What has been chosen so far, to go on one ticket. Nothing while nothing is chosen. */
export function renderBasket(screen: KioskScreen): TemplateResult | typeof nothing {
  const { session, texts, taking, actions } = screen;
  const { basket } = session;
  if (basket.length === 0) return nothing;
  return html`<aside class="basket" aria-label=${texts.basket(basket.length)}>
    ${renderProblem(screen)}
    <p class="soft">${texts.basket(basket.length)}</p>
    <ul class="chosen">
      ${basket.map((wish) => renderWish(wish, screen))}
    </ul>
    <button class="go take" aria-disabled=${taking ? 'true' : 'false'} @click=${() => actions.takeNumber()}>
      ${taking ? texts.taking : takeLabel(basket.length, texts)}
    </button>
  </aside>`;
}

function renderWish(wish: Wish, screen: KioskScreen): TemplateResult {
  const name = wishName(wish, screen);
  return html`<li>
    <span>${name}</span>
    <button
      class="bare"
      aria-label=${screen.texts.remove(name)}
      @click=${() => screen.actions.removeWish(wish.service)}
    >
      ${closeIcon}
    </button>
  </li>`;
}

/** Names the number of services where it is more than one. */
export function takeLabel(services: number, texts: KioskTexts): string {
  return services > 1 ? texts.takeNumbers(services) : texts.takeNumber;
}

/** The item's name where one was chosen, else the service's. */
function wishName(wish: Wish, { model, pick }: KioskScreen): string {
  const card = model.services.get(wish.service);
  const item = card?.items.find(({ id }) => id === wish.item);
  return pick(item?.name ?? card?.row.name);
}
